import { nameOf } from '../answers/sql.ts';
import { chosenOwn, defineInstanceCheck } from './own-sql.ts';

/** SQL Server Agent starts by itself. A warning: setup changes it (error 4355). */
export const sqlAgent = defineInstanceCheck({
  name: 'Sql.AgentStart',
  code: 'S013',
  severity: 'warning',
  judge: ({ agentStart }) => ({
    kind: agentStart === 'automatic' ? 'passed' : 'failed',
    values: { found: agentStart, required: 'automatic' },
  }),
  command: (context) => ({
    shell: 'powershell',
    text: `Set-Service -Name 'SQLAgent$${nameOf(chosenOwn(context).instance)}' -StartupType Automatic`,
  }),
  vendorIds: [4355],
});
