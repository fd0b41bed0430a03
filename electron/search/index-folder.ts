/**
 * The folder of an index: segments, and `index.json`, which names those that hold. Everything in it can be made anew,
 * so nothing waits for the disk. Two processes may write at the same time: each writes files of its own, the last list
 * holds, and what it lacks is found missing and added by the next update.
 */
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parsedJson } from '#electron/storage/json';

const listSchema = z.strictObject({
  segments: z.array(
    z.strictObject({ name: z.string().regex(/^[0-9a-f-]{36}\.segment$/), dropped: z.array(z.int().min(0)) }),
  ),
});
export type SegmentList = z.infer<typeof listSchema>;

const listName = 'index.json';
const segmentEnd = '.segment';
/** Files that no list names may be another process's, just being written. */
const orphanAgeMs = 3_600_000;

export class IndexFolder {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** Throws what the file system throws. */
  newSegmentPath(): string {
    fs.mkdirSync(this.path, { recursive: true });
    return join(this.path, `${randomUUID()}${segmentEnd}`);
  }

  pathOf(name: string): string {
    return join(this.path, name);
  }

  /** Without segments when there is no list, or none that can be read. */
  readList(): SegmentList {
    try {
      const json = parsedJson(fs.readFileSync(join(this.path, listName), 'utf8'));
      return listSchema.safeParse(json.ok ? json.value : null).data ?? { segments: [] };
    } catch {
      return { segments: [] };
    }
  }

  /** Throws what the file system throws. */
  writeList(list: SegmentList): void {
    fs.mkdirSync(this.path, { recursive: true });
    const path = join(this.path, listName);
    const temporary = `${path}.${randomUUID().slice(0, 8)}.part`;
    fs.writeFileSync(temporary, JSON.stringify(list));
    fs.renameSync(temporary, path);
    this.#removeOrphans(list);
  }

  /** What cannot be removed now (another process has it open) is removed later. */
  remove(path: string): void {
    try {
      fs.rmSync(path, { force: true });
    } catch {}
  }

  #removeOrphans({ segments }: SegmentList): void {
    const named = new Set([listName, ...segments.map(({ name }) => name)]);
    for (const name of fs.readdirSync(this.path)) {
      if (named.has(name)) continue;
      const path = join(this.path, name);
      const age = Date.now() - (fs.statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (age > orphanAgeMs) this.remove(path);
    }
  }
}
