import path from 'node:path';
import type { RunState } from '../../app/plan/run-state.ts';
import { runReport } from '../../app/support/run-report.ts';
import { languages } from '../../app/texts/texts.ts';
import { collectBundle, type Bundle, type BundleSource } from './collect-bundle.ts';

/** The bundle of a session: what is on disk of it, and the report of its run in both languages. */
export function sessionBundle(source: Omit<BundleSource, 'log' | 'made'> & { readonly stateRoot: string; readonly run: RunState }): Bundle {
  const { stateRoot, run, ...rest } = source;
  const reports = languages.map((language) => [`report-${language}.html`, runReport(run, language, source.writtenAt)] as const);
  return collectBundle({ ...rest, log: path.join(stateRoot, 'logs', 'setup.jsonl'), made: new Map(reports) });
}
