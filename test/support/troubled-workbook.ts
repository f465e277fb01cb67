import { MemoryWorkbook } from '../../src/adapters/memory/memory-workbook';
import type { Message } from '../../src/core/message/message';
import type { ApplyRefusal, ApplyResult, WritePlan } from '../../src/core/workbook/plan';
import { HostError, type Cancellation } from '../../src/core/workbook/ports';
import { plainMessage } from './plain-message';

/** What a host says that has no time. */
export const BUSY = new HostError(plainMessage('Excel 正忙。请结束编辑再重试。'), 'InvalidOperation');

/** A workbook whose host fails, refuses or takes its time when a test says so. */
export class TroubledWorkbook extends MemoryWorkbook {
  failing: readonly ('read' | 'apply' | 'reveal' | 'settings')[] = [];
  refusal: ApplyRefusal | null = null;
  /** Said while a write is waited for. */
  waiting = '';
  private gate: Promise<void> | null = null;
  private open: () => void = () => undefined;

  /** Whether `hold` holds readings too. */
  holdsReadings = false;

  /** Holds every write until `release`. */
  hold(): void {
    this.gate = new Promise((resolve) => {
      this.open = resolve;
    });
  }

  release(): void {
    this.gate = null;
    this.open();
  }

  override async read(...scope: Parameters<MemoryWorkbook['read']>): ReturnType<MemoryWorkbook['read']> {
    if (this.holdsReadings && this.gate !== null) await this.gate;
    return this.failing.includes('read') ? Promise.reject(BUSY) : super.read(...scope);
  }

  override async apply(
    plan: WritePlan,
    signal?: Cancellation,
    onWaiting?: (message: Message) => void,
  ): Promise<ApplyResult> {
    if (this.waiting !== '') onWaiting?.(plainMessage(this.waiting));
    if (this.gate !== null) await this.gate;
    if (this.failing.includes('apply')) throw BUSY;
    return this.refusal ?? super.apply(plan, signal);
  }

  override reveal(...place: Parameters<MemoryWorkbook['reveal']>): Promise<void> {
    return this.failing.includes('reveal') ? Promise.reject(BUSY) : super.reveal(...place);
  }
}

/** A host that fails as it is told, over what another workbook holds. */
export function troubled(workbook: MemoryWorkbook): TroubledWorkbook {
  return new TroubledWorkbook(workbook.model());
}
