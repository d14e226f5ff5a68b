import type { PartialAnswers } from '../answers/answers.ts';
import { mabsV4 } from '../products/mabs-v4.ts';
import type { CheckContext } from './check.ts';
import type { CheckVerdict } from './result.ts';

/** The instance of the server that is upgraded stays. */
export const upgradeSql: PartialAnswers = { sql: { kind: 'upgrade' } };

/** The same for who only looks: what is on the server decides by which rules. */
export const looks: readonly (readonly [string, PartialAnswers, Partial<CheckContext>, CheckVerdict, string])[] = [
  ['v2-on-sql-2016', {}, { mode: 'check' }, 'ready', ''],
  ['v2-on-enterprise-sql', upgradeSql, { mode: 'check' }, 'notReady', 'S037'],
  ['v3-on-sql-2017', {}, { mode: 'check' }, 'readyWithWarnings', 'P038'],
  ['v3-on-sql-2017', upgradeSql, { mode: 'check', product: mabsV4 }, 'notReady', 'S036'],
  ['mabs-v1-found', {}, { mode: 'check' }, 'notReady', 'P020'],
  ['not-elevated', {}, { mode: 'upgrade', isLook: true }, 'notReady', 'P048'],
  ['database-left-behind', {}, { mode: 'check' }, 'notReady', 'P046'],
];
