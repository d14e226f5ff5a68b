import type { ListedCheck } from './listed-check.ts';
import { serverChecks } from './server-checks.ts';
import { sqlChecks } from './sql-checks.ts';

/** Every check with its words, in the order shown. */
export const checks: readonly ListedCheck[] = [...serverChecks, ...sqlChecks];
