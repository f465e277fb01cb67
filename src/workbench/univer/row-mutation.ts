import type { OpenBook } from './open-book';

/** Rows inserted (`count` > 0) or deleted (`count` < 0) at row `at` of a sheet. */
export interface RowMove {
  readonly sheet: string;
  readonly at: number;
  readonly count: number;
}

export interface Mutation {
  readonly id: string;
  readonly params: object;
}

/** What has to follow a move of rows, and what has to follow its being taken back. */
export interface Consequences {
  readonly redos: readonly Mutation[];
  readonly undos: readonly Mutation[];
}

/** A mutation of one sheet of the workbook that is open. */
export function mutationOf(open: OpenBook, sheet: string, id: string, params: object): Mutation {
  return { id, params: { unitId: open.model().getUnitId(), subUnitId: sheet, ...params } };
}
