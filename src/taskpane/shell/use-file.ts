import { useRef, useState } from 'react';
import { LARGEST_FILE } from '../../app/audit/largest-file';
import { useText } from '../text-context';
import type { Phrase } from '../../core/message/message';

/** A file that the user chose, and what became of it. */
export type ChosenFile<T> =
  | { readonly phase: 'none' }
  | { readonly phase: 'reading'; readonly name: string }
  /** The message names the file. */
  | { readonly phase: 'refused'; readonly message: Phrase }
  /** `round` is another one for each file. */
  | { readonly phase: 'ready'; readonly name: string; readonly round: number; readonly contents: T };

export type FileContents<T> =
  { readonly ok: true; readonly contents: T } | { readonly ok: false; readonly message: Phrase };

/** Reads the file that the user chooses; one chosen later goes before one that is still being read. */
export function useFile<T>(read: (bytes: Uint8Array, name: string) => Promise<FileContents<T>>) {
  const t = useText();
  const [file, setFile] = useState<ChosenFile<T>>({ phase: 'none' });
  const rounds = useRef(0);
  const contentsOf = async (chosen: File): Promise<FileContents<T>> => {
    const { name, size } = chosen;
    if (size > LARGEST_FILE) return { ok: false, message: t('file.tooLarge', { name }) };
    try {
      return await read(new Uint8Array(await chosen.arrayBuffer()), name);
    } catch {
      // It was moved or locked since it was chosen, or the code that reads files did not come.
      return { ok: false, message: t('file.failed', { name }) };
    }
  };
  const choose = async (chosen: File | undefined): Promise<void> => {
    rounds.current += 1;
    const round = rounds.current;
    if (chosen === undefined) {
      setFile({ phase: 'none' });
      return;
    }
    const { name } = chosen;
    setFile({ phase: 'reading', name });
    const result = await contentsOf(chosen);
    if (round !== rounds.current) return;
    setFile(
      result.ok
        ? { phase: 'ready', name, round, contents: result.contents }
        : { phase: 'refused', message: result.message },
    );
  };
  return { file, choose };
}
