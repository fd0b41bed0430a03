/**
 * Which snapshots this Warrant wrote or checked, remembered in the user's own settings folder and for as long as its
 * code stays the same: another version may have other schemas. Losing the file costs one longer opening of each project.
 */
import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { CheckedSnapshots } from '#electron/storage/checked-snapshots';
import { parsedJson } from '#electron/storage/json';
import { sha256Schema } from '#shared/model/basics';

const most = 200;
const fileSchema = z.object({ code: sha256Schema, sums: z.array(sha256Schema) });

export class RememberedChecks implements CheckedSnapshots {
  readonly #file: string;
  readonly #code: string;
  readonly #sums: Set<string>;
  #written: Promise<void> = Promise.resolve();

  private constructor(file: string, code: string, sums: readonly string[]) {
    this.#file = file;
    this.#code = code;
    this.#sums = new Set(sums);
  }

  /** `folder` is that of the main process's code. */
  static async read(file: string, folder: string): Promise<RememberedChecks> {
    const [entry, text] = await Promise.all([
      // It names the other files, whose names tell their contents.
      readFile(join(folder, 'index.js')),
      readFile(file, 'utf8').catch(() => ''),
    ]);
    const code = createHash('sha256').update(entry).digest('hex');
    const json = parsedJson(text);
    const kept = fileSchema.safeParse(json.ok ? json.value : null).data;
    return new RememberedChecks(file, code, kept?.code === code ? kept.sums : []);
  }

  has(sum: string): boolean {
    return this.#sums.has(sum);
  }

  add(sum: string): void {
    if (this.#sums.delete(sum)) {
      this.#sums.add(sum);
      return;
    }
    this.#sums.add(sum);
    for (const old of this.#sums) {
      if (this.#sums.size <= most) break;
      this.#sums.delete(old);
    }
    const text = JSON.stringify({ code: this.#code, sums: [...this.#sums] });
    this.#written = this.#written.then(async () => {
      await writeFile(`${this.#file}.new`, text);
      await rename(`${this.#file}.new`, this.#file);
    });
    // What is not remembered is checked again.
    this.#written = this.#written.catch(() => {});
  }

  /** Resolves when all that was added is in the file. */
  get written(): Promise<void> {
    return this.#written;
  }
}
