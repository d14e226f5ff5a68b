import { signInOf } from '../answers/sql-account.ts';
import type { AnswerTo } from '../answers/answers.ts';
import type { Fragment } from './step.ts';

/** A key of the answer file of setup and its value. */
export type Line = readonly [key: string, value: string | Fragment];

/** The keys by which setup signs in to the instance as another account (setup facts 2.2); none where that is whoever runs it. */
export function signInLines(sql: AnswerTo<'sql'>): readonly Line[] {
  const account = signInOf(sql);
  if (account === null) return [];
  return [
    ['SQLMachineUserName', account.user],
    ['SQLMachinePassword', { secret: 'sqlPassword', as: 'plain' }],
    ['SQLMachineDomainName', account.domain],
  ];
}
