import path from 'node:path';
import type { StepOf } from '../../app/plan/step.ts';
import type { AttemptEnd } from './attempts.ts';
import { textOfAttempt } from './earlier-log.ts';
import { isPattern, logsNamed } from './logs-named.ts';

/**
 * The summary of an installation, by itself or with computer and time in its name. One that ends in `_GlobalRules` or `_ComponentUpdate` is of
 * what setup does before it.
 */
const OF_INSTALLATION = /^Summary(?:_.+_\d{8}_\d{6})?\.txt$/iu;
/** `Exit code (Decimal): 0` is the first line with nothing but a number (setup facts 3.4); its words follow the language of setup. */
const EXIT_CODE = /^[^:\r\n]+:\s+(?<code>-?\d+)\s*$/mu;

/**
 * The exit code that SQL Server setup wrote into its newest summary, of the attempt or of a repair by hand after it: it outlives what nobody saw.
 * Null where it wrote none since, and for every other program.
 */
export function exitCodeInSummary({ log }: StepOf<'run-program'>, since: number): AttemptEnd | null {
  if (log === null || !isPattern(log)) return null;
  const written = logsNamed(log).filter(({ file, stat }) => OF_INSTALLATION.test(path.basename(file)) && Number(stat.mtimeMs) >= since);
  // At the same moment: the one in the later folder, since their names are times.
  const newest = written.sort((one, other) => Number(one.stat.mtimeNs - other.stat.mtimeNs)).at(-1);
  const code = newest === undefined ? undefined : EXIT_CODE.exec(textOfAttempt(newest.file) ?? '')?.groups?.['code'];
  return code === undefined ? null : { kind: 'exited', exitCode: Number(code) };
}
