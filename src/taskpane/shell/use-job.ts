import { useRef, useState } from 'react';
import type { ChunkProgress } from '../../app/write/apply-in-chunks';
import type { WritePlan } from '../../core/workbook/plan';
import { useServices, useWriting } from '../pane-context';
import type { Phrase } from '../../core/message/message';

/** A long write that is under way, or null. */
export interface RunningJob {
  readonly progress: ChunkProgress;
  readonly cancelling: boolean;
}

/** Writes many sheets with progress; `cancel` takes back what was written. */
export function useJob() {
  const { notify } = useServices();
  const { carryOutAll } = useWriting();
  const [job, setJob] = useState<RunningJob | null>(null);
  const controller = useRef<AbortController | null>(null);
  const run = async (label: Phrase, plans: readonly WritePlan[], done: string): Promise<boolean> => {
    const own = new AbortController();
    controller.current = own;
    // What was said before would lie over the way out.
    notify(null);
    setJob({ progress: { done: 0, all: plans.length }, cancelling: false });
    try {
      return await carryOutAll({
        label,
        plans,
        done,
        signal: own.signal,
        onProgress: (progress) => {
          setJob({ progress, cancelling: own.signal.aborted });
        },
      });
    } finally {
      controller.current = null;
      setJob(null);
    }
  };
  return {
    job,
    run,
    cancel: () => {
      controller.current?.abort();
      setJob((now) => (now === null ? null : { ...now, cancelling: true }));
    },
  };
}
