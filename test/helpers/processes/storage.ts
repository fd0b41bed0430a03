/**
 * A process that has a project open: `append FOLDER PREFIX` adds claims until it is killed and says of each when it is
 * acknowledged; `hold FOLDER` only keeps it open until its input ends.
 */
import { writeSync } from 'node:fs';
import { openProject } from '#electron/storage/project-store';
import { addClaim, rename } from '../storage';

const [, , mode, folder = '', prefix = ''] = process.argv;
const say = (line: string) => writeSync(1, `${line}\n`); // at once: a kill must not eat what was acknowledged

const opened = await openProject(folder);
if (!opened.ok) throw new Error(opened.error.message);
const { store } = opened.value;
say(store.readOnly === false ? 'ready' : `read-only ${store.readOnly}`);

if (mode === 'append' && store.readOnly === false) {
  for (let n = 1; ; n++) {
    const one = addClaim(Number(prefix) * 1_000_000 + n);
    const saving = [store.apply(one)];
    if (n % 3 === 0) saving.push(store.apply(rename(`${prefix}-${n}`)));
    if (n % 7 === 0) void store.snapshot();
    const [saved] = await Promise.all(saving);
    if (saved?.ok !== true) throw new Error(saved?.error.message);
    say(`saved claim-${Number(prefix) * 1_000_000 + n}`);
    if (n % 5 === 0) await new Promise<void>((resolve) => setImmediate(resolve));
  }
}
process.stdin.resume();
process.stdin.on('end', () => void store.close());
