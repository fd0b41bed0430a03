/**
 * One writer at a time: the file `lock` names the process that may write. Its time of last change is the writer's
 * heartbeat. A lock left by a process that is gone is taken over.
 */
import { randomUUID } from 'node:crypto';
import { hostname, uptime } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { errorCode, knowsNoLinks, type FileSystem } from './file-system';
import { parsedJson } from './json';

const holderSchema = z.strictObject({
  token: z.string().max(64),
  pid: z.int().min(1),
  host: z.string().max(255),
  since: z.iso.datetime(),
});
type LockHolder = z.infer<typeof holderSchema>;

export type Lock = {
  /** Whether this process still holds it. */
  readonly held: () => Promise<boolean>;
  /** The same, and tells others that this process is alive. */
  readonly beat: () => Promise<boolean>;
  readonly release: () => Promise<void>;
};
type LockAnswer =
  | { readonly held: true; readonly lock: Lock }
  | { readonly held: false; readonly reason: string; readonly holder: LockHolder | null };

export const heartbeatMs = 15_000;
const silentMs = 60_000;

/** Locks that this very process holds: after a restart a new process may have been given the old one's number. */
const ours = new Set<string>();

export async function takeLock(fileSystem: FileSystem, folder: string): Promise<LockAnswer> {
  const path = join(folder, 'lock');
  const me: LockHolder = {
    token: randomUUID(),
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
  };
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      await createLock(fileSystem, path, me);
      ours.add(me.token);
      return { held: true, lock: heldLock(fileSystem, path, me.token) };
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
    const holder = await holderOf(fileSystem, path);
    if (isAlive(fileSystem, path, holder)) return { held: false, holder, reason: heldBy(holder) };
    await removeStale(fileSystem, path, holder);
  }
  return { held: false, holder: null, reason: heldBy(null) };
}

/** Throws EEXIST when there is a lock. It is there with its contents or not at all: a crash leaves no empty lock. */
async function createLock(fileSystem: FileSystem, path: string, holder: LockHolder): Promise<void> {
  const whole = `${path}.${holder.token}.new`;
  await writeHolder(fileSystem, whole, holder);
  try {
    await fileSystem.link(whole, path);
  } catch (error) {
    if (!knowsNoLinks(error)) throw error;
    await writeHolder(fileSystem, path, holder);
  } finally {
    await fileSystem.remove(whole);
  }
}

async function writeHolder(fileSystem: FileSystem, path: string, holder: LockHolder): Promise<void> {
  const file = await fileSystem.open(path, 'wx');
  try {
    file.writeNow(Buffer.from(`${JSON.stringify(holder)}\n`), 0);
  } finally {
    await file.close();
  }
}

/** What processes that died in the midst of it left behind. */
export function isLockLeftover(fileSystem: FileSystem, folder: string, name: string): boolean {
  if (!/^lock\..+\.(new|stale)$/.test(name)) return false;
  const modified = fileSystem.identity(join(folder, name))?.modified;
  return modified !== undefined && Date.now() - modified > silentMs;
}

function heldLock(fileSystem: FileSystem, path: string, token: string): Lock {
  const held = async () => (await holderOf(fileSystem, path))?.token === token;
  return {
    held,
    beat: async () => {
      if (!(await held())) return false;
      await fileSystem.touch(path);
      return true;
    },
    release: async () => {
      ours.delete(token);
      if (await held()) await fileSystem.remove(path);
    },
  };
}

/** Null when there is no lock, or none that can be read. */
async function holderOf(fileSystem: FileSystem, path: string): Promise<LockHolder | null> {
  try {
    const json = parsedJson((await fileSystem.readFile(path)).toString('utf8'));
    return json.ok ? (holderSchema.safeParse(json.value).data ?? null) : null;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

function isAlive(fileSystem: FileSystem, path: string, holder: LockHolder | null): boolean {
  const identity = fileSystem.identity(path);
  if (identity === null) return false;
  const silent = Date.now() - identity.modified > silentMs;
  if (holder === null || holder.host !== hostname()) return !silent;
  if (holder.pid === process.pid) return ours.has(holder.token);
  const started = Date.now() - uptime() * 1000;
  if (Date.parse(holder.since) < started - silentMs) return false; // the machine was started since
  return isRunning(holder.pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0); // signal 0 only asks
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** Two processes may find the same stale lock: a rename succeeds for one of them only. */
async function removeStale(fileSystem: FileSystem, path: string, stale: LockHolder | null): Promise<void> {
  const aside = `${path}.${randomUUID().slice(0, 8)}.stale`;
  try {
    await fileSystem.rename(path, aside);
    const moved = await holderOf(fileSystem, aside);
    if (moved?.token !== stale?.token) await fileSystem.link(aside, path).catch(() => {}); // a live one: put it back
    await fileSystem.remove(aside);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}

function heldBy(holder: LockHolder | null): string {
  const who =
    holder === null
      ? 'Another process'
      : `Another process (number ${holder.pid} on ${holder.host}, since ${holder.since})`;
  return `${who} has this project open for writing, so here it can only be read. Close it there, then open it again.`;
}
