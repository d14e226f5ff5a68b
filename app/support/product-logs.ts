import { agentLogs, under } from '../plan/plan-context.ts';
import type { RunState } from '../plan/run-state.ts';
import type { StepId } from '../plan/step.ts';
import { products } from '../products/index.ts';
import type { RunDocument } from './run-document.ts';

/** Where a program of the vendor writes its own logs. */
export interface LogPlace {
  /** Folder in a bundle. */
  readonly name: string;
  /** Folder on the computer; below it the logs keep their paths in the bundle. */
  readonly root: string;
  /** Below the folder; `*` stands for anything within a name. */
  readonly patterns: readonly string[];
}

/** All of them are SQL Server setup, of one release or another. */
const sqlSteps: readonly StepId[] = ['install-sql', 'remove-reporting', 'upgrade-sql'];
const agentSteps: readonly StepId[] = ['install-agent', 'upgrade-agent', 'register-server'];
const serverSteps: readonly StepId[] = ['install-server', 'upgrade-server'];

/** SQL Server setup keeps its logs by release, and a folder with a time stamp for each of its runs (setup facts 3.4). */
const sqlServer: LogPlace = {
  name: 'sql-setup',
  root: 'C:\\Program Files\\Microsoft SQL Server',
  patterns: ['Summary*.txt', '*\\Summary*.txt', '*\\Detail*.txt'].map((log) => `*\\Setup Bootstrap\\Log\\${log}`),
};

/**
 * Where the programs of the steps that ran write their own logs, outside of the session's folder. Nothing of the sample, whose
 * programs write none there: what stands in those places is of this computer's own software.
 */
export function productLogs({
  run,
  product,
  answers,
}: Pick<RunDocument, 'product' | 'answers'> & { readonly run: RunState }): readonly LogPlace[] {
  if (product.sample) return [];
  const { defaults } = products[product.id];
  const ran = run.steps.filter(({ state }) => state !== 'waiting' && state !== 'foundDone').map(({ id }) => id);
  const didAny = (ids: readonly StepId[]): boolean => ids.some((id) => ran.includes(id));
  const agent = within('agent', agentLogs({ product: products[product.id] }));
  /** The agent under a backup server has a folder of its own (setup facts 2.4). */
  const server = {
    name: 'server',
    root: under(answers.folders?.programFiles ?? defaults.programFiles, 'DPM'),
    patterns: ['MARS\\Temp\\*.errlog'],
  };
  return [...(didAny(sqlSteps) ? [sqlServer] : []), ...(didAny(agentSteps) ? [agent] : []), ...(didAny(serverSteps) ? [server] : [])];
}

function within(name: string, pattern: string): LogPlace {
  const at = pattern.lastIndexOf('\\');
  return { name, root: pattern.slice(0, at), patterns: [pattern.slice(at + 1)] };
}
