import type { Language } from '../texts/texts.ts';
import type { CheckChange, EarlierRun } from './compare-runs.ts';

/** What a report tells beside its run. */
export interface ReportOptions {
  readonly language: Language;
  readonly fromFactsFile: boolean;
  /** Names of host, domain and users were replaced. */
  readonly redacted: boolean;
  readonly comparison: Comparison | null;
}

/** An earlier run, and what changed since. */
export interface Comparison {
  readonly earlier: Pick<EarlierRun, 'finishedAt'>;
  readonly changes: readonly CheckChange[];
}
