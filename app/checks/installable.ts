import type { PartialAnswers } from '../answers/answers.ts';
import { fixOf } from './fixes.ts';
import type { CheckRun } from './result.ts';

/** The check that tells of a restart Windows waits for. */
const PENDING_RESTART = 'Software.PendingRestart';

/** The results of both pages of checks; null where they were not run. */
interface Runs {
  readonly server: Pick<CheckRun, 'results'> | null;
  readonly sql: Pick<CheckRun, 'results'> | null;
}

/**
 * The checks whose fix *Check and Install* offers, in their order: features of Windows that are missing, and all
 * that can be mended at the chosen SQL Server. What else the server's page could mend was decided on there.
 */
export function installable({ server, sql }: Runs, answers: PartialAnswers): readonly string[] {
  const features = (server?.results ?? []).filter((result) => fixOf(result, answers)?.kind === 'enableFeatures');
  const ofSql = (sql?.results ?? []).filter((result) => fixOf(result, answers) !== null);
  return [...features, ...ofSql].map(({ name }) => name);
}

/** Whether Windows waits for a restart, as far as was checked. */
export function isRestartPending({ server }: Pick<Runs, 'server'>): boolean {
  return server?.results.some(({ name, status }) => name === PENDING_RESTART && status === 'failed') ?? false;
}

/** See {@link isRestartPending}: what to check again after something was installed. */
export const restartChecks: readonly string[] = [PENDING_RESTART];
