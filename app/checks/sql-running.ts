import { nameOf } from '../answers/sql.ts';
import { chosenOwn, defineInstanceCheck, judgeAsked } from './own-sql.ts';

/** The instance runs. */
export const sqlRunning = defineInstanceCheck({
  name: 'Sql.Running',
  code: 'S009',
  severity: 'critical',
  judge: (instance) =>
    judgeAsked(instance, instance.running, (found) => ({ kind: found ? 'passed' : 'failed', values: { name: instance.name, found } })),
  command: (context) => ({ shell: 'powershell', text: `Start-Service -Name 'MSSQL$${nameOf(chosenOwn(context).instance)}'` }),
  /** 4307 and 4341: the instance cannot be reached. */
  vendorIds: [4307, 4341],
});
