import type { HostWays } from '../../src/workbench/host/embedded-host';
import { WireFailure, type WireAnswer } from '../../src/workbench/host/protocol';

/** How an Excel differs from one that does all it is asked. */
export interface ExcelSwitches {
  /** Excel's code for each insertion and deletion of rows. */
  readonly refuseRows?: string;
  /** The structure of the workbook is protected: no sheet may come, go, move, hide or be renamed. */
  readonly protectStructure?: boolean;
}

/** What fails: the call, or the answer to a batch that was carried out. */
export type Fault =
  | { readonly kind: 'call'; readonly code: string }
  | { readonly kind: 'answerLost'; readonly code: string }
  | { readonly kind: 'late'; readonly until: Promise<void> };

const STRUCTURE = new Set([
  'WorksheetCollection.add',
  'Worksheet.delete',
  'Worksheet.name=',
  'Worksheet.position=',
  'Worksheet.visibility=',
]);

/** The calls that take Ctrl+Z away from the user. */
const CLEARS_UNDO = new Set([
  'Range.getMergedAreasOrNullObject',
  'WorksheetProtection.protect',
  'WorksheetProtection.unprotect',
  'Worksheet.delete',
  'Worksheet.position=',
  'Worksheet.name=',
  'Worksheet.visibility=',
]);

/** The ways of an Excel, to be changed while a test goes on. */
export class ExcelBehaviour implements HostWays {
  refuseRows: string | null;
  protectStructure: boolean;
  /** Calls since the last `reset`. */
  calls: string[] = [];
  /** What Ctrl+Z can take back: a test adds the user's own steps. */
  undoSteps = 0;
  /** Asked before each call, with its number from 0. */
  failing: (number: number, call: string) => Fault | null = () => null;
  private spoiled: Fault | null = null;

  constructor({ refuseRows = '', protectStructure = false }: ExcelSwitches) {
    this.refuseRows = refuseRows === '' ? null : refuseRows;
    this.protectStructure = protectStructure;
  }

  reset(): void {
    this.calls = [];
    this.failing = () => null;
  }

  readonly isStructureProtected = (): boolean => this.protectStructure;

  readonly watch = (call: string): void => {
    const number = this.calls.push(call) - 1;
    const fault = this.failing(number, call);
    if (fault?.kind === 'call') throw new WireFailure(fault.code, `The call ${call} failed.`);
    if (fault !== null) this.spoiled = fault;
    if (this.refuseRows !== null && (call === 'Range.insert' || call === 'Range.delete')) {
      throw new WireFailure(this.refuseRows, 'Rows cannot be moved here.');
    }
    if (this.protectStructure && STRUCTURE.has(call)) {
      throw new WireFailure('AccessDenied', 'You cannot perform the requested operation.');
    }
    if (CLEARS_UNDO.has(call)) this.undoSteps = 0;
  };

  readonly answered = async (answer: WireAnswer): Promise<WireAnswer> => {
    const fault = this.spoiled;
    this.spoiled = null;
    if (fault?.kind === 'late') await fault.until;
    if (fault?.kind !== 'answerLost') return answer;
    return { Error: { Code: fault.code, Message: 'The answer was lost.', Location: '' } };
  };
}
