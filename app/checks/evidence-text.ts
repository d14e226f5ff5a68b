import type { CheckResult, CheckRun } from './result.ts';

/** The facts a result was judged by, as they were read: one a line, by its name. Empty where the run holds none. */
export function evidenceText(result: CheckResult, { facts }: Pick<CheckRun, 'facts'>): string {
  const known: Readonly<Record<string, unknown>> = facts;
  return result.needs
    .filter((name) => known[name] !== undefined)
    .map((name) => `${name}: ${JSON.stringify(known[name], null, 1).replace(/\n\s*/gu, ' ')}`)
    .join('\n');
}
