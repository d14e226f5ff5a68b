import type { StepId } from './step.ts';

/** What one line of a vendor's log or output means for the step that writes it. */
export interface LogMeaning {
  /** How far the step is after this line, from 0 to 1; null when the line says nothing of that. */
  readonly fraction: number | null;
  /** The vendor's error id, when the line carries one. */
  readonly errorId: number | null;
  /** The words of an error line, without its time stamp. */
  readonly errorMessage: string | null;
}

/**
 * Words that mark a phase, in order, and how far the step is then. Time stamps follow the culture of Windows, so
 * only the words count (setup facts 2.4 for Setup.exe; the action names of SQL Server setup's detail log).
 */
const markers: Readonly<Partial<Record<StepId, readonly (readonly [words: string, fraction: number])[]>>> = {
  'install-server': [
    ['setup started', 0.02],
    ['All prerequisite checks', 0.1],
    ['Call MsiInstallProduct', 0.15],
    ['WriteRegistryValues', 0.45],
    ['MsiInstallProduct returned 0', 0.6],
    ['End install.', 0.62],
    ['Start configuration.', 0.65],
    ['Add user:', 0.75],
    ['Creating the database', 0.85],
    ['Starting Service:MSDPM', 0.95],
  ],
  'install-sql': [
    ['GlobalRules', 0.05],
    ['sql_common_core', 0.2],
    ['sql_engine_core_inst', 0.45],
    ['Copying files', 0.6],
    ['SqlEngineConfigAction', 0.75],
    ['Starting service MSSQL$', 0.88],
    ['Starting service SQLAgent$', 0.96],
  ],
};

/** Reads one line. An `Ignoring the following exception` line is benign and never an error. */
export function readLogLine(step: StepId, line: string): LogMeaning {
  const marker = markers[step]?.filter(([words]) => line.includes(words)).at(-1);
  const error = /\*\*\* Error\s*:\s*(?<message>.+)/u.exec(line)?.groups?.['message'];
  const id = /\bID:\s*(?<id>-?\d{3,10})\b/u.exec(line)?.groups?.['id'];
  return {
    fraction: marker?.[1] ?? null,
    errorId: id === undefined ? null : Number(id),
    errorMessage: error?.trim() ?? null,
  };
}
