import { useState } from 'react';
import { failureOf } from '../../app/audit/live-sheet';
import type { WritePlan } from '../../core/workbook/plan';
import type { FileMade } from '../../core/workbook/ports';
import { useServices } from '../pane-context';
import { saveFile } from '../shell/save-file';
import { useLanguage, useText } from '../text-context';
import { told } from '../../core/message/message';

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Where new sheets go: into the workbook that is open, a new one, or a file. */
export type Destination = 'same' | 'new' | 'file';

export interface NewWorkbook {
  readonly plans: readonly WritePlan[];
  readonly into: Exclude<Destination, 'same'>;
  /** What the file is called; a new workbook has a name once its user gives it one. */
  readonly fileName: string;
  /** What the notice bar says of the sheets that were made. */
  readonly done: string;
}

/** Makes a workbook apart from the one that is open. Where the host cannot open it, it is saved as a file instead. */
export function useNewWorkbook() {
  const { files, notify } = useServices();
  const t = useText();
  const language = useLanguage();
  const [making, setMaking] = useState(false);
  const say = (intent: 'success' | 'error', text: string, detail = ''): void => {
    notify({ intent, text, detail, undoId: null });
  };
  const save = (bytes: Uint8Array, name: string): void => {
    saveFile({ name, mime: XLSX_TYPE, content: bytes });
  };
  const open = async (bytes: Uint8Array, { done, fileName }: NewWorkbook): Promise<boolean> => {
    try {
      if (await files.open(bytes)) {
        say('success', t('newWorkbook.opened', { done }));
        return true;
      }
      say('error', t('newWorkbook.kept'));
      return false;
    } catch (error) {
      save(bytes, fileName);
      say('error', t('newWorkbook.savedInstead', { done, name: fileName }), failureOf(error).detail);
      return true;
    }
  };
  const make = async (wanted: NewWorkbook): Promise<boolean> => {
    notify(null);
    setMaking(true);
    try {
      // So that the page says what it does before the work keeps it from saying anything.
      await new Promise((resolve) => setTimeout(resolve, 0));
      const made: FileMade = await files.create(wanted.plans);
      if (!made.ok) {
        say('error', told(made.message, language));
        return false;
      }
      if (wanted.into === 'new') return await open(made.bytes, wanted);
      save(made.bytes, wanted.fileName);
      say('success', t('newWorkbook.saved', { done: wanted.done, name: wanted.fileName }));
      return true;
    } catch (error) {
      say('error', t('newWorkbook.failed'), failureOf(error).detail);
      return false;
    } finally {
      setMaking(false);
    }
  };
  return { making, make };
}
