import type { Failure } from '../../app/failure.ts';
import type { RunRecord } from '../../app/plan/events.ts';
import type { RunState } from '../../app/plan/run-state.ts';

/** Interruptions without a finished step in between after which going on by itself makes no sense any more (security research, M11). */
const MOST_RESUMES = 8;

/** Who goes on with a run. */
export interface Resumer {
  readonly product: string;
  /** Version of this program. */
  readonly program: string;
}

/** Why the interrupted run of a journal must not be gone on with; null where nothing speaks against it. */
export function resumeRefusal(records: readonly RunRecord[], state: RunState, { product, program }: Resumer): Failure | null {
  const begun = records.find(({ event }) => event.kind === 'runStarted' && event.runId === state.runId)?.event;
  if (begun?.kind !== 'runStarted') return null;
  if (begun.product !== product) return { code: 'run.productChanged', began: begun.product, now: product };
  if (begun.program !== program) return { code: 'run.versionChanged', began: begun.program, now: program };
  const times = interruptions(records);
  return times < MOST_RESUMES ? null : { code: 'run.tooManyResumes', times };
}

/** Starts at the end of a journal that no last word and no finished step followed. */
function interruptions(records: readonly RunRecord[]): number {
  const isProgress = ({ event }: RunRecord): boolean => ['stepFinished', 'runStopped', 'runFailed', 'runFinished'].includes(event.kind);
  const sinceLast = [...records].reverse().findIndex(isProgress);
  const tail = sinceLast === -1 ? records : records.slice(records.length - sinceLast);
  return tail.filter(({ event }) => event.kind === 'runStarted').length;
}
