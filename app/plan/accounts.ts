import { SQL_ACCOUNT } from '../answers/secrets.ts';
import type { SqlAnswer } from '../answers/sql.ts';

/** The restricted local accounts that setup creates (ux 1.7): for a SQL Server that it installs, and for the reports. */
export function createdAccounts(sql: SqlAnswer, computer: string): readonly string[] {
  return [...(sql.kind === 'existing' ? [] : [SQL_ACCOUNT]), reportAccount(computer)];
}

/** The account that generates the reports, by the name of the computer. */
export function reportAccount(computer: string): string {
  return `DPMR$${computer}`;
}
