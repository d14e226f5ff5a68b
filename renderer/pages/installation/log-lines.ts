import type { RunEvent, RunRecord } from '../../../app/plan/events.ts';

/** How many lines the live log shows. */
const LOG_LIMIT = 200;

/** The last lines of a run's log: what programs wrote, and which commands ran. The same in every language. */
export function logLines(records: readonly RunRecord[]): readonly string[] {
  return records
    .flatMap(({ time, event }) => {
      const text = lineOf(event);
      return text === null ? [] : [`${time.slice(11, 19)}  ${text}`];
    })
    .slice(-LOG_LIMIT);
}

function lineOf(event: RunEvent): string | null {
  switch (event.kind) {
    case 'logLine':
      return event.text;
    case 'programStarted':
      return `> ${event.command.join(' ')}`;
    case 'programEnded':
      return `= ${event.outcome}${event.exitCode === null ? '' : ` ${String(event.exitCode)}`}`;
    case 'stepStarted':
    case 'stepFoundDone':
    case 'stepFinished':
    case 'stepFailed':
      return `# ${event.kind} ${event.step}`;
    default:
      return null;
  }
}
