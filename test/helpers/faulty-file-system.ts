/** A file system that fails where a test says so. */
import type { FileSystem, OpenFile } from '#electron/storage/file-system';

const immediate: ReadonlySet<PropertyKey> = new Set(['writeNow', 'readNow', 'identity', 'datasyncNow']);

export type Fault = 'ENOSPC' | 'EIO' | 'EACCES' | 'short write';
/** The fault to meet at this call, null for none. `call` is e.g. `file.datasync`, `rename`. */
type Judge = (call: string, path: string) => Fault | null;

export function faultyFileSystem(whole: FileSystem, judge: Judge): FileSystem {
  const open = async (path: string, flags: 'wx' | 'r+' | 'r'): Promise<OpenFile> =>
    proxied(await whole.open(path, flags), 'file.', judge, path);
  return proxied({ ...whole, open }, '', judge, '');
}

function proxied<T extends FileSystem | OpenFile>(target: T, prefix: string, judge: Judge, path: string): T {
  return new Proxy(target, {
    get(object, name): unknown {
      const method: unknown = Reflect.get(object, name);
      if (typeof method !== 'function') return method;
      return (...args: unknown[]): unknown => {
        const fault = judge(prefix + String(name), prefix === '' ? String(args[0]) : path);
        if (fault === null) return Reflect.apply(method, object, args);
        const [bytes] = args;
        if (fault === 'short write' && bytes instanceof Uint8Array)
          return Reflect.apply(method, object, [bytes.subarray(0, Math.ceil(bytes.length / 2)), ...args.slice(1)]);
        const error = Object.assign(new Error(`${fault} at ${String(name)}`), { code: fault });
        if (immediate.has(name)) throw error;
        return Promise.reject(error);
      };
    },
  });
}
