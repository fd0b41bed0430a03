/**
 * A disk in memory that forgets, when its power is cut, whatever was not synced: contents until `datasync`, names
 * (new, renamed, removed) until `syncFolder`. What survives of the rest is up to the disk, so there are several ways
 * to lose power.
 */
import { basename, dirname } from 'node:path';
import type { FileIdentity, FileSystem, OpenFile } from '#electron/storage/file-system';

type FileNode = {
  kind: 'file';
  inode: number;
  data: Buffer;
  synced: Buffer;
  /** Where the first write since the last sync began. */
  unsynced: number;
  modified: number;
};
type FolderNode = { kind: 'folder'; inode: number; names: Map<string, Node>; synced: Map<string, Node> };
type Node = FileNode | FolderNode;

/** What a disk may do with what it was not told to keep. */
export const losses = {
  'nothing unsynced survives': { names: 'synced', data: 'synced' },
  'names survive, contents do not': { names: 'current', data: 'synced' },
  'contents survive, names do not': { names: 'synced', data: 'current' },
  'lengths survive, the contents are zeros': { names: 'current', data: 'zeros' },
  'the first half of each write survives': { names: 'current', data: 'first half' },
  'the second half of each write survives': { names: 'current', data: 'second half' },
  'everything survives': { names: 'current', data: 'current' },
} as const satisfies Record<
  string,
  { names: 'synced' | 'current'; data: 'synced' | 'current' | 'zeros' | 'first half' | 'second half' }
>;
type Loss = (typeof losses)[keyof typeof losses];

const coded = (code: string, path: string) => Object.assign(new Error(`${code}: ${path}`), { code });

export class MemoryDisk implements FileSystem {
  #root: FolderNode = { kind: 'folder', inode: 0, names: new Map(), synced: new Map() };
  #clock = 0;
  /** Called after every call that changes something. */
  onOperation: (name: string) => void = () => {};

  /** The disk as it is found after a power cut now. */
  afterPowerCut(loss: Loss): MemoryDisk {
    const disk = new MemoryDisk();
    const root = survivor(this.#root, loss, new Map());
    if (root.kind === 'folder') disk.#root = root;
    disk.#clock = this.#clock + 1_000_000;
    return disk;
  }

  /** Another disk with the same contents. */
  copy(): MemoryDisk {
    return this.afterPowerCut(losses['everything survives']);
  }

  /** Sets a file's contents, as another program would. */
  put(path: string, data: Uint8Array): void {
    const node = this.#node(path);
    const file = node?.kind === 'file' ? node : this.#create(path);
    file.data = Buffer.from(data);
    file.modified = ++this.#clock;
  }

  async open(path: string, flags: 'wx' | 'r+' | 'r'): Promise<OpenFile> {
    const there = this.#node(path);
    if (there !== undefined && flags === 'wx') throw coded('EEXIST', path);
    if (there === undefined && flags !== 'wx') throw coded('ENOENT', path);
    if (there?.kind === 'folder') throw coded('EISDIR', path);
    return this.#opened(there ?? this.#create(path));
  }

  async readFile(path: string): Promise<Buffer> {
    return Buffer.from(this.#file(path).data);
  }

  identity(path: string): FileIdentity | null {
    const node = this.#node(path);
    if (node === undefined) return null;
    return node.kind === 'file' ? identityOf(node) : { inode: node.inode, size: 0, modified: 0, changed: 0 };
  }

  async list(folder: string): Promise<string[]> {
    return [...this.#folder(folder).names.keys()];
  }

  async makeFolder(path: string): Promise<void> {
    if (this.#node(path) !== undefined) return;
    if (dirname(path) !== path) await this.makeFolder(dirname(path));
    this.#folder(dirname(path)).names.set(basename(path), {
      kind: 'folder',
      inode: ++this.#clock,
      names: new Map(),
      synced: new Map(),
    });
    this.onOperation('makeFolder');
  }

  async rename(from: string, to: string): Promise<void> {
    const node = this.#node(from);
    if (node === undefined) throw coded('ENOENT', from);
    this.#folder(dirname(from)).names.delete(basename(from));
    this.#folder(dirname(to)).names.set(basename(to), node);
    this.onOperation('rename');
  }

  async link(existing: string, path: string): Promise<void> {
    if (this.#node(path) !== undefined) throw coded('EEXIST', path);
    this.#folder(dirname(path)).names.set(basename(path), this.#file(existing));
    this.onOperation('link');
  }

  async remove(path: string): Promise<void> {
    if (!this.#folder(dirname(path)).names.delete(basename(path))) throw coded('ENOENT', path);
    this.onOperation('remove');
  }

  async removeFolder(path: string): Promise<void> {
    this.#folder(dirname(path)).names.delete(basename(path));
    this.onOperation('removeFolder');
  }

  async touch(path: string): Promise<void> {
    this.#file(path).modified = ++this.#clock;
  }

  async syncFolder(path: string): Promise<void> {
    const folder = this.#folder(path);
    folder.synced = new Map(folder.names);
    this.onOperation('syncFolder');
  }

  #opened(file: FileNode): OpenFile {
    const read = (position: number, length: number) => Buffer.from(file.data.subarray(position, position + length));
    const change = (data: Buffer, from: number, name: string) => {
      file.data = data;
      file.unsynced = Math.min(file.unsynced, from);
      file.modified = ++this.#clock;
      this.onOperation(name);
    };
    const write = (bytes: Uint8Array, position: number) => {
      const { data } = file;
      change(
        Buffer.concat([data.subarray(0, position), bytes, data.subarray(position + bytes.length)]),
        position,
        'write',
      );
      return bytes.length;
    };
    const sync = () => {
      file.synced = file.data;
      file.unsynced = Infinity;
      this.onOperation('datasync');
    };
    return {
      writeNow: write,
      write: async (bytes, position) => write(bytes, position),
      read: async (position, length) => read(position, length),
      readNow: read,
      identity: () => identityOf(file),
      truncate: async (length) => change(Buffer.from(file.data.subarray(0, length)), length, 'truncate'),
      datasync: async () => sync(),
      datasyncNow: sync,
      close: async () => {},
    };
  }

  #create(path: string): FileNode {
    const empty = Buffer.alloc(0);
    const file: FileNode = {
      kind: 'file',
      inode: ++this.#clock,
      data: empty,
      synced: empty,
      unsynced: Infinity,
      modified: this.#clock,
    };
    this.#folder(dirname(path)).names.set(basename(path), file);
    this.onOperation('create');
    return file;
  }

  #node(path: string): Node | undefined {
    if (dirname(path) === path) return this.#root;
    const parent = this.#node(dirname(path));
    return parent?.kind === 'folder' ? parent.names.get(basename(path)) : undefined;
  }

  #folder(path: string): FolderNode {
    const node = this.#node(path);
    if (node?.kind !== 'folder') throw coded('ENOENT', path);
    return node;
  }

  #file(path: string): FileNode {
    const node = this.#node(path);
    if (node?.kind !== 'file') throw coded('ENOENT', path);
    return node;
  }
}

const identityOf = ({ inode, data, modified }: FileNode): FileIdentity => ({
  inode,
  size: data.length,
  modified,
  changed: modified,
});

/** `seen` keeps the two names of one file the names of one file. */
function survivor(node: Node, loss: Loss, seen: Map<Node, Node>): Node {
  const before = seen.get(node);
  if (before !== undefined) return before;
  if (node.kind === 'file') {
    const data = survivingData(node, loss.data);
    const file: FileNode = { ...node, data, synced: data, unsynced: Infinity };
    seen.set(node, file);
    return file;
  }
  const names = new Map<string, Node>();
  const folder: FolderNode = { ...node, names, synced: names };
  seen.set(node, folder);
  for (const [name, inner] of loss.names === 'synced' ? node.synced : node.names)
    names.set(name, survivor(inner, loss, seen));
  folder.synced = new Map(names);
  return folder;
}

function survivingData({ data, synced, unsynced }: FileNode, way: Loss['data']): Buffer {
  if (way === 'current' || unsynced === Infinity) return data;
  if (way === 'synced') return synced;
  if (way === 'zeros') return Buffer.concat([synced, Buffer.alloc(Math.max(0, data.length - synced.length))]);
  const middle = Math.ceil((unsynced + data.length) / 2);
  if (way === 'first half') return Buffer.concat([data.subarray(0, middle), synced.subarray(middle)]);
  const unwritten = Buffer.alloc(Math.max(0, middle - synced.length));
  return Buffer.concat([synced.subarray(0, middle), unwritten, data.subarray(middle)]);
}
