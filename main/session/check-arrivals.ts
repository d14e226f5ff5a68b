import type { Check, CheckContext } from '../../app/checks/check.ts';
import type { CheckResult, CheckStage } from '../../app/checks/result.ts';
import { checksOf, judgeOne } from '../../app/checks/run-checks.ts';
import type { FactName, MachineFacts } from '../../app/machine/facts.ts';
import type { OnFact } from '../system/system.ts';
import type { ActiveSession } from './active-session.ts';

/** The shortest time between two messages. */
const INTERVAL_MS = 50;

/** Takes facts as they come and announces the results that they make possible. */
export interface Arrivals {
  readonly take: OnFact;
  /** Sends what waits, and nothing after it. */
  readonly flush: () => void;
}

/** Judges each check as soon as its facts are there, and tells the window, at most twenty times a second. */
export function announceArrivals(
  { environment }: ActiveSession,
  {
    context,
    ...wanted
  }: { readonly stages: readonly CheckStage[]; readonly only: readonly string[] | null; readonly context: CheckContext },
): Arrivals {
  const open = new Set(checksOf(wanted));
  const total = open.size;
  const known: Partial<MachineFacts> = {};
  let waiting: CheckResult[] = [];
  let timer: NodeJS.Timeout | null = null;
  const send = (): void => {
    timer = null;
    if (waiting.length > 0) environment.emit('checks.arrived', { total, results: waiting });
    waiting = [];
  };
  environment.emit('checks.arrived', { total, results: [] });
  return {
    take: (name, fact) => {
      known[name] = fact;
      for (const check of [...open].filter((each) => isJudgeable(each, context, known))) {
        open.delete(check);
        waiting.push(judgeOne(check, known as MachineFacts, context));
      }
      timer ??= setTimeout(send, INTERVAL_MS);
    },
    flush: () => {
      if (timer !== null) clearTimeout(timer);
      send();
    },
  };
}

/** Every check looks at the system first: elsewhere than on Windows most do not apply. A look is judged by what is installed. */
function isJudgeable({ needs }: Check, { mode }: CheckContext, known: Partial<MachineFacts>): boolean {
  const wanted: readonly FactName[] = [...needs, 'operatingSystem', ...(mode === 'check' ? (['backupServer'] as const) : [])];
  return wanted.every((name) => known[name] !== undefined);
}
