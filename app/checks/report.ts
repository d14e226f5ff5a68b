import { assertNever } from '../assert-never.ts';
import { checkDocumentOf } from './check-document.ts';
import { htmlReport } from './html-report.ts';
import { junitReport } from './junit-report.ts';
import type { ReportOptions } from './report-options.ts';
import type { CheckRun } from './result.ts';
import { textReport } from './text-report.ts';

/** The formats a run can be given out in. */
export const reportFormats = ['text', 'json', 'html', 'junit'] as const;

/** See {@link reportFormats}. */
export type ReportFormat = (typeof reportFormats)[number];

/** How a file of each format ends. */
export const reportExtensions: Readonly<Record<ReportFormat, string>> = { text: 'txt', json: 'json', html: 'html', junit: 'xml' };

/** A run in one of the formats. Same input, same output. */
export function renderReport(format: ReportFormat, run: CheckRun, options: ReportOptions): string {
  switch (format) {
    case 'text':
      return textReport(run, options);
    case 'json':
      return `${JSON.stringify(checkDocumentOf(run, { ...options, changes: options.comparison?.changes ?? null }), null, 2)}\n`;
    case 'html':
      return htmlReport(run, options);
    case 'junit':
      return junitReport(run, options);
    default:
      return assertNever(format);
  }
}
