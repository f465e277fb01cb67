import type { Terminal } from '../../src/cli/terminal';
import { MemoryDisk } from './memory-disk';

/** A terminal without a machine: what was printed and written can be looked at. */
export class MemoryTerminal implements Terminal {
  readonly printed: string[] = [];
  readonly complained: string[] = [];
  readonly files = new Map<string, Uint8Array>();
  readonly disk = new MemoryDisk(false, this.files);

  out(text: string): void {
    this.printed.push(text);
  }

  error(text: string): void {
    this.complained.push(text);
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
