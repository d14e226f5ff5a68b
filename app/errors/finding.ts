import * as z from 'zod';
import { azureErrors } from './azure.texts.ts';
import { factsOf } from './cause.ts';
import { dpmCheckErrors } from './dpm-checks.texts.ts';
import { dpmInstallationErrors } from './dpm-installation.texts.ts';
import { dpmRemovalErrors } from './dpm-removal.texts.ts';
import { innoErrors } from './inno.texts.ts';
import { installerMessages } from './installer-messages.texts.ts';
import type { ErrorTable, KnownError } from './known-error.ts';
import { scriptErrors } from './script.texts.ts';
import { sqlSetupErrors } from './sql-setup.texts.ts';
import { windowsErrors } from './windows.texts.ts';

/** Who numbers an error: the same number means different things to different programs. */
export const errorSources = ['dpm', 'azure', 'sql', 'windows', 'installer', 'inno', 'script'] as const;

/** See {@link errorSources}. */
export type ErrorSource = (typeof errorSources)[number];

/** Schema of an error that a program named: in a line of its log, or by its exit code. */
export const finding = z.strictObject({
  source: z.enum(errorSources),
  id: z.int(),
  /** The program's own words beside it. */
  message: z.string().nullable(),
});

/** See {@link finding}. */
export type Finding = z.infer<typeof finding>;

/** The catalogue: every error that is known, by who numbers it. */
export const catalogue: Readonly<Record<ErrorSource, ErrorTable>> = {
  dpm: { ...dpmCheckErrors, ...dpmInstallationErrors, ...dpmRemovalErrors },
  azure: azureErrors,
  sql: sqlSetupErrors,
  windows: windowsErrors,
  installer: installerMessages,
  inno: innoErrors,
  script: scriptErrors,
};

/** What the catalogue knows of an error. */
export function knownError({ source, id }: Pick<Finding, 'source' | 'id'>): KnownError | null {
  return catalogue[source][id] ?? null;
}

/** Whether an error is only a note of a program that goes on. */
export function isNote(each: Finding): boolean {
  const entry = knownError(each);
  return entry !== null && factsOf(entry.cause).weight === 'note';
}
