import { writeAtomically } from './atomic-file.ts';
import { pathOn, type Machine } from './machine.ts';

/** Where SQL Server 2017's setup reports (setup facts 3.4). */
export const SQL_LOG_FOLDER = 'C:\\Program Files\\Microsoft SQL Server\\140\\Setup Bootstrap\\Log';

/** What the summary of one run of SQL Server's setup says; no secret is among the settings. */
export interface SqlSummary {
  readonly action: string;
  readonly started: Date;
  readonly exitCode: number;
  /** Why it did not succeed; undefined when it did. */
  readonly message: string | undefined;
  readonly settings: readonly (readonly [name: string, value: string])[];
}

/** Writes `Summary.txt`, the only place where the full signed exit code survives on POSIX. */
export function writeSummary(machine: Machine, summary: SqlSummary): void {
  writeAtomically(pathOn(machine, `${SQL_LOG_FOLDER}\\Summary.txt`), `${summaryLines(summary).join('\r\n')}\r\n`);
}

/** Name of the folder of one run: `YYYYMMDD_hhmmss`, in local time as the vendor does. */
export function runFolder(time: Date): string {
  const [date, clock] = localTime(time).split(' ');
  return `${(date ?? '').replace(/-/gu, '')}_${(clock ?? '').replace(/:/gu, '')}`;
}

/** `YYYY-MM-DD hh:mm:ss`, in local time. */
export function localTime(time: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const date = `${String(time.getFullYear())}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${date} ${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}`;
}

function summaryLines(summary: SqlSummary): readonly string[] {
  const { message, exitCode } = summary;
  const passed = exitCode === 3010 ? 'Passed but reboot required, see logs for details' : 'Passed';
  const failed = message !== undefined;
  return [
    'Overall summary:',
    field('Final result', failed ? 'Failed: see details below' : passed),
    field('Exit code (Decimal)', String(exitCode)),
    ...(failed ? [field('Exit message', message)] : []),
    field('Start time', localTime(summary.started)),
    field('End time', localTime(new Date())),
    field('Requested action', summary.action),
    '',
    'User Input Settings:',
    ...summary.settings.map(([name, value]) => field(name, value)),
    '',
    'Detailed results:',
    field('Feature', 'Database Engine Services'),
    field('Status', failed ? 'Failed' : 'Passed'),
    ...(failed ? [field('Next step for SQLEngine', 'Use the following information to resolve the problem, then run setup again.')] : []),
  ];
}

function field(name: string, value: string): string {
  return `  ${`${name}:`.padEnd(30)} ${value}`;
}
