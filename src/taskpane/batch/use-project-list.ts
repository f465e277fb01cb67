import { useMemo, useState } from 'react';
import { readListFile } from '../../app/make/project-list-file';
import type { ProjectField } from '../../core/project-list/project-columns';
import type { ProjectList } from '../../core/project-list/project-list';
import { readProjectList } from '../../core/project-list/read-project-list';
import { rowsOfSheet } from '../../core/project-list/sheet-rows';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import { useServices } from '../pane-context';
import { useFile } from '../shell/use-file';

export type ListPlace = 'sheet' | 'file';

type Chosen = ReadonlyMap<number, ProjectField | null>;

/** The project list: on a sheet of the workbook or in a file, and what its columns were taken for. */
export function useProjectList(workbook: WorkbookSnapshot) {
  const [source, setSource] = useState<ListPlace>('sheet');
  const [sheetName, setSheetName] = useState<string | null>(null);
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const { file, choose, forgetFile, round, fileBook, fileRows } = useListFile();
  /** Where the sheet with the list is; null for a list that is a text. */
  const book = source === 'sheet' ? workbook : fileBook;
  const lists = useMemo(() => (book === null ? [] : sheetsWithLists(book)), [book]);
  // A file is chosen for its list: where no sheet is one, the first says what it lacks.
  const sheet = sheetName ?? lists[0] ?? (source === 'file' ? book?.sheets[0]?.name : undefined) ?? '';
  const list = useMemo(() => listOf(book, sheet, fileRows, chosen), [book, sheet, fileRows, chosen]);
  const takeSheet = (name: string | null): void => {
    setSheetName(name);
    setChosen(new Map());
  };
  return {
    source,
    takeSource: (next: ListPlace) => {
      setSource(next);
      takeSheet(null);
    },
    book,
    sheet,
    takeSheet,
    file,
    /** Of the file input: a new one has no file. */
    round,
    takeFile: (next: File | undefined) => {
      takeSheet(null);
      void choose(next);
    },
    list,
    chosen,
    setChosen,
    /** Forgets the list, so that the next click does not make all tables again. */
    forget: () => {
      setSheetName('');
      forgetFile();
    },
  };
}

/** A file with a list: a workbook, or rows of a text. */
function useListFile() {
  const { files } = useServices();
  const [round, setRound] = useState(0);
  const { file, choose } = useFile(async (bytes, name) => {
    const read = await readListFile(bytes, name, files);
    return read.ok ? { ok: true, contents: read } : read;
  });
  const listed = file.phase === 'ready' ? file.contents : null;
  return {
    file,
    round,
    choose,
    /** Takes the file out of its input. */
    forgetFile: () => {
      void choose(undefined);
      setRound(round + 1);
    },
    fileBook: listed?.kind === 'workbook' ? listed.workbook : null,
    fileRows: listed?.kind === 'rows' ? listed.rows : null,
  };
}

/** The list on a sheet of the book, or in the rows of a file that is no workbook. */
function listOf(
  book: WorkbookSnapshot | null,
  sheet: string,
  fileRows: readonly (readonly string[])[] | null,
  chosen: Chosen,
): ProjectList | null {
  if (book === null) return fileRows === null ? null : readProjectList(fileRows, chosen, 'text');
  const found = book.sheets.find(({ name }) => name === sheet);
  return found === undefined ? null : readProjectList(rowsOfSheet(found), chosen, 'sheet');
}

/** Sheets that look like a project list: at least name, unit and one amount. */
function sheetsWithLists(workbook: WorkbookSnapshot): string[] {
  return workbook.sheets
    .filter((sheet) => {
      const { columns, projects } = readProjectList(rowsOfSheet(sheet), new Map(), 'sheet');
      const fields = new Set(columns.map(({ field }) => field));
      return (
        projects.length > 0 && fields.has('projectName') && fields.has('budget') && fields.has('implementer')
      );
    })
    .map(({ name }) => name);
}
