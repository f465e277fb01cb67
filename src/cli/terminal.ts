import type { Disk } from './disk/disk';
import { nodeDisk } from './disk/node-disk';

/** What the command line may do to the world; tests give another one. */
export interface Terminal {
  out(text: string): void;
  error(text: string): void;
  /** Shows how far a long task is, on one line that is written over; `last` leaves it. Nothing where no person looks. */
  progress?(text: string, last: boolean): void;
  /** Tells that a new workbook of so many tables is being made of `what`: it may take longer than the reading of a file. */
  makes?(what: string, tables: number): void;
  /** Where files are read and written: by read-input.ts and output-file alone. */
  readonly disk: Disk;
}

/** Prints an error, each line marked as one. */
export function complain(terminal: Terminal, message: string): void {
  for (const line of message.split('\n')) terminal.error(`错误：${line}`);
}

/** The terminal of this process. What is printed is made harmless by main.ts. */
export const processTerminal: Terminal = {
  out: (text) => void process.stdout.write(`${text}\n`),
  error: (text) => void process.stderr.write(`${text}\n`),
  progress: (text, last) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${text}${last ? '\n' : ''}`);
  },
  disk: nodeDisk,
};
