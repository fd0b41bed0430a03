import fs from 'node:fs';

/** A new file that is written from start to end, at once, in large pieces. Throws what the file system throws. */
export class BufferedFile {
  readonly #descriptor: number;
  readonly #buffer = Buffer.allocUnsafe(256 << 10);
  #filled = 0;
  #written = 0;

  constructor(path: string) {
    this.#descriptor = fs.openSync(path, 'wx');
  }

  /** Where the next byte goes. */
  get position(): number {
    return this.#written + this.#filled;
  }

  write(bytes: Uint8Array): void {
    if (bytes.length > this.#buffer.length - this.#filled) this.#flush();
    if (bytes.length > this.#buffer.length) return this.#writeThrough(bytes);
    this.#buffer.set(bytes, this.#filled);
    this.#filled += bytes.length;
  }

  close(): void {
    this.#flush();
    fs.closeSync(this.#descriptor);
  }

  /** Closes it without what was not written yet. */
  abandon(): void {
    fs.closeSync(this.#descriptor);
  }

  #flush(): void {
    this.#writeThrough(this.#buffer.subarray(0, this.#filled));
    this.#filled = 0;
  }

  #writeThrough(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) {
      const taken = fs.writeSync(this.#descriptor, bytes, at);
      if (taken === 0) throw Object.assign(new Error('the disk takes no more'), { code: 'ENOSPC' });
      at += taken;
    }
    this.#written += bytes.length;
  }
}
