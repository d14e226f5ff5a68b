import type { Language } from '../../app/texts/texts.ts';

/** Names of the reports in the folder of a session. */
export const reportFiles = {
  json: 'report.json',
  html: (language: Language): string => `report-${language}.html`,
} as const;
