import { posix, win32 } from 'node:path';
import type { Disk, FileFacts, FileKind } from '../../src/cli/disk/disk';

/** What is asked of a disk, as a test may let it fail. */
export type DiskCall = Exclude<keyof Disk, 'isWindows' | 'process' | 'now' | 'wait'>;

interface Entry {
  /** The path as it was first spelt. */
  path: string;
  kind: FileKind;
  bytes: Uint8Array;
  mode: number;
  ino: bigint;
  changed: bigint;
  names: number;
}

export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: refused by the test`), { code });
}

/**
 * A disk without a machine. On Windows capitals make no difference and a name may have others (8.3, a share); folders are
 * there as soon as something lies in them. A test may let calls fail, or do something before them.
 */
export class MemoryDisk implements Disk {
  readonly process = { pid: 100, host: 'here', isAlive: (pid: number): boolean => this.alive.has(pid) };
  readonly alive = new Set([100]);
  /** Called before each call; throws to let it fail. */
  before: (call: DiskCall, path: string, calls: number) => void = () => undefined;
  /** Other names of a path, in capitals on Windows. */
  readonly aliases = new Map<string, string>();
  /** Whether the disk gives numbers to files. */
  hasNumbers = true;
  readonly waited: number[] = [];
  private readonly entries = new Map<string, Entry>();
  private readonly counts = new Map<DiskCall, number>();
  private last = 0n;
  private clock = 1_700_000_000_000;

  constructor(
    readonly isWindows = false,
    private readonly shared: Map<string, Uint8Array> = new Map(),
  ) {}

  give(path: string, bytes: Uint8Array | string, facts: Partial<Entry> = {}): this {
    const content = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
    this.put(path, { ...this.made(path, content, 0o644), ...facts });
    return this;
  }

  bytesAt(path: string): Uint8Array | undefined {
    return this.find(path)?.bytes;
  }

  modeAt(path: string): number | undefined {
    return this.find(path)?.mode;
  }

  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  async facts(path: string): Promise<FileFacts> {
    this.called('facts', path);
    return this.factsAt(path);
  }

  async ownFacts(path: string): Promise<FileFacts> {
    this.called('ownFacts', path);
    return this.factsAt(path);
  }

  async realPath(path: string): Promise<string> {
    this.called('realPath', path);
    this.factsAt(path);
    return this.find(path)?.path ?? this.key(path);
  }

  async list(folder: string): Promise<readonly { name: string; kind: FileKind }[]> {
    this.called('list', folder);
    const { paths } = this;
    const own = this.key(folder);
    return [...this.entries].flatMap(([path, { kind }]) =>
      paths.dirname(path) === own ? [{ name: paths.basename(path), kind }] : [],
    );
  }

  async read(path: string, most: number): Promise<{ facts: FileFacts; bytes: Uint8Array } | null> {
    this.called('read', path);
    const facts = this.factsAt(path);
    if (facts.kind === 'folder') throw systemError('EISDIR');
    if (facts.kind !== 'file') return null;
    const bytes = this.find(path)?.bytes ?? new Uint8Array(0);
    return { facts, bytes: bytes.length > most ? new Uint8Array(0) : bytes };
  }

  async mayWrite(path: string): Promise<void> {
    this.called('mayWrite', path);
  }

  async makeFolder(path: string): Promise<void> {
    this.called('makeFolder', path);
    if (this.find(path) === undefined)
      this.put(path, { ...this.made(path, new Uint8Array(0), 0o755), kind: 'folder' });
  }

  async create(path: string, bytes: Uint8Array, mode: number): Promise<void> {
    this.called('create', path);
    if (this.find(path) !== undefined) throw systemError('EEXIST');
    this.put(path, this.made(path, bytes, mode));
  }

  async giveModeOf(path: string, like: FileFacts): Promise<void> {
    this.called('giveModeOf', path);
    this.there(path).mode = like.mode;
  }

  async pour(path: string, bytes: Uint8Array): Promise<void> {
    this.called('pour', path);
    this.there(path).bytes = bytes;
  }

  async link(from: string, to: string): Promise<void> {
    this.called('link', to);
    if (this.find(to) !== undefined) throw systemError('EEXIST');
    this.put(to, this.there(from));
  }

  async rename(from: string, to: string): Promise<void> {
    this.called('rename', to);
    this.put(to, this.there(from));
    this.drop(from);
  }

  async remove(path: string): Promise<void> {
    this.called('remove', path);
    this.there(path);
    this.drop(path);
  }

  now(): number {
    return this.clock;
  }

  async wait(milliseconds: number): Promise<void> {
    this.waited.push(milliseconds);
    this.clock += milliseconds;
  }

  /** Lets time go by. */
  pass(milliseconds: number): void {
    this.clock += milliseconds;
  }

  private get paths(): typeof posix {
    return this.isWindows ? win32 : posix;
  }

  private key(path: string): string {
    const plain = this.isWindows ? path.replaceAll('/', '\\').toUpperCase() : this.paths.normalize(path);
    return this.aliases.get(plain) ?? plain;
  }

  private find(path: string): Entry | undefined {
    const key = this.key(path);
    const shared = this.shared.get(key);
    const entry = this.entries.get(key);
    if (shared === undefined || entry?.bytes === shared) return entry;
    const made = this.made(path, shared, 0o644);
    this.entries.set(key, made);
    return made;
  }

  private put(path: string, entry: Entry): void {
    const key = this.key(path);
    this.entries.set(key, { ...entry, path });
    if (entry.kind === 'file') this.shared.set(key, entry.bytes);
  }

  private drop(path: string): void {
    this.entries.delete(this.key(path));
    this.shared.delete(this.key(path));
  }

  private there(path: string): Entry {
    const entry = this.find(path);
    if (entry === undefined) throw systemError('ENOENT');
    return entry;
  }

  private made(path: string, bytes: Uint8Array, mode: number): Entry {
    this.last += 1n;
    return { path, kind: 'file', bytes, mode, ino: this.last, changed: this.last * 1_000_000n, names: 1 };
  }

  private factsAt(path: string): FileFacts {
    const { kind, bytes, mode, ino, changed, names } = this.find(path) ?? this.folderAt(path);
    return {
      kind,
      dev: 1n,
      ino: this.hasNumbers ? ino : 0n,
      size: BigInt(bytes.length),
      changed,
      mode,
      names,
      owner: { user: 0, group: 0 },
    };
  }

  private folderAt(path: string): Entry {
    const key = this.key(path);
    const isFolder =
      ['.', '', '/'].includes(key) ||
      [...this.entries.keys()].some((one) => one.startsWith(`${key}${this.paths.sep}`));
    if (!isFolder) throw systemError('ENOENT');
    return { path, kind: 'folder', bytes: new Uint8Array(0), mode: 0o755, ino: 0n, changed: 0n, names: 1 };
  }

  private called(call: DiskCall, path: string): void {
    const count = (this.counts.get(call) ?? 0) + 1;
    this.counts.set(call, count);
    this.before(call, path, count);
  }
}
