import type { RunState } from '../../app/plan/run-state.ts';
import { productLogs } from '../../app/support/product-logs.ts';
import { runReport } from '../../app/support/run-report.ts';
import { languages } from '../../app/texts/texts.ts';
import { logFileOf } from '../place.ts';
import { collectBundle, type Bundle, type BundleSource } from './collect-bundle.ts';
import { outsideLogs } from './outside-logs.ts';
import { readDocument } from './read-document.ts';
import { reportFiles } from './report-files.ts';

/** The bundle of a session: what is on disk of it, the logs that the programs of its run kept to themselves, and its report as it is now, as data and in every language. */
export function sessionBundle(
  source: Omit<BundleSource, 'log' | 'outside' | 'made'> & { readonly stateRoot: string; readonly run: RunState },
): Bundle {
  const { stateRoot, run, ...rest } = source;
  const document = readDocument({ ...source, run });
  const reports = languages.map((language) => [reportFiles.html(language), runReport(document, language)] as const);
  const made = new Map([[reportFiles.json, `${JSON.stringify(document, null, 2)}\n`], ...reports]);
  const outside = outsideLogs(productLogs(document), run.startedAt);
  return collectBundle({ ...rest, log: logFileOf(stateRoot), outside, made });
}
