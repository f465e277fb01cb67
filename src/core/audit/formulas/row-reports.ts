import type { MessageData } from '../../message/message';
import type { FieldCell } from '../../recognise/recognised-table';
import { spanning } from '../../recognise/row-values';
import type { Report } from '../engine/rule';
import { runsOf } from '../engine/runs';

/** A formula of a row that something is wrong with. */
export interface FoundFormula {
  readonly cell: FieldCell & { readonly formula: string };
  readonly subject: string;
}

/** A report for each row, or one for a run of neighbouring rows, told of its first one. */
export function* rowReports<Found extends FoundFormula>(
  found: readonly Found[],
  tell: (first: Found) => MessageData,
): Generator<Report<'row' | 'rows'>> {
  for (const run of runsOf(found, ({ cell }) => cell)) {
    const [first] = run;
    if (first === undefined) continue;
    const isOne = run.length === 1;
    const told = tell(first);
    yield {
      at: isOne ? first.cell : spanning(run.map(({ cell }) => cell)),
      subject: isOne ? first.subject : '',
      message: isOne ? 'row' : 'rows',
      data: isOne ? told : { ...told, rows: run.length },
      actual: first.cell.formula,
    };
  }
}
