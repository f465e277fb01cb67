import { FileError, type Terminal } from '../../src/cli/terminal';

/** A terminal without a machine: what was printed and written can be looked at. */
export class MemoryTerminal implements Terminal {
  readonly printed: string[] = [];
  readonly complained: string[] = [];
  readonly files = new Map<string, Uint8Array>();

  out(text: string): void {
    this.printed.push(text);
  }

  error(text: string): void {
    this.complained.push(text);
  }

  read(path: string): Promise<Uint8Array> {
    const bytes = this.files.get(path);
    return bytes === undefined
      ? Promise.reject(new FileError(`${path}：不能读取，文件或文件夹不存在。`))
      : Promise.resolve(bytes);
  }

  hasContent(path: string): Promise<boolean> {
    return Promise.resolve((this.files.get(path)?.length ?? 0) > 0);
  }

  write(path: string, bytes: Uint8Array): Promise<void> {
    this.files.set(path, bytes);
    return Promise.resolve();
  }

  /** Puts a file there. */
  give(path: string, content: string | Uint8Array): this {
    this.files.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
    return this;
  }

  get stdout(): string {
    return this.printed.join('\n');
  }

  get stderr(): string {
    return this.complained.join('\n');
  }
}
