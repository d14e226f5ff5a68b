import type { Answers, UpgradeAnswers } from '../answers/answers.ts';
import type { MachineFacts } from '../machine/facts.ts';
import { setupLeftBy } from '../machine/sql-setup-left.ts';
import { failed, ok, type Outcome } from '../outcome.ts';
import type { Product } from '../products/product.ts';
import { upgradeSource } from './upgrade-source.ts';

/** What the plan of an installation is made of. Pure input: the same context gives the same plan. */
export interface PlanContext {
  readonly mode?: 'install';
  readonly product: Product;
  readonly answers: Answers;
  /** NetBIOS name of the server and the name of its domain or workgroup. */
  readonly server: { readonly name: string; readonly domain: string };
  /** The folder of this session on the computer the program runs on: journal, logs, secret files. */
  readonly stateFolder: string;
  /** Version of the agent's installer that was named; absent or null where none was, or where nobody could tell. */
  readonly namedAgentVersion?: string | null;
  /** The plan of an earlier start of this run told the agent a proxy, or that there is none. */
  readonly toldProxyBefore?: boolean;
}

/** What the plan of an upgrade is made of. */
export interface UpgradeContext {
  readonly mode: 'upgrade';
  readonly product: Product;
  readonly answers: UpgradeAnswers;
  readonly server: PlanContext['server'];
  /** The SQL Server instance and the database that the backup server uses now, by their own names. */
  readonly database: { readonly instance: string; readonly name: string };
  /** Its Reporting Services as a feature of SQL Server: their instance, and the setup that their release left on the server. */
  readonly oldReporting: { readonly instance: string; readonly setup: string };
  readonly stateFolder: string;
  readonly namedAgentVersion?: string | null;
}

/** What any plan is made of. */
export type SetupContext = PlanContext | UpgradeContext;

/** Joins names to a folder in the folder's own writing: backslashes after a Windows path, slashes elsewhere. */
export function under(folder: string, ...names: readonly string[]): string {
  const separator = folder.includes('\\') ? '\\' : '/';
  return [folder.replace(/[\\/]+$/u, ''), ...names].join(separator);
}

/** Where a program of the chain writes its log: one folder for all of them in the session's folder. */
export function logFile(context: Pick<PlanContext, 'stateFolder'>, name: string): string {
  return under(context.stateFolder, 'logs', name);
}

/** A name beside the folder of the session: what is there is found again by a later session too. */
export function beside(folder: string, name: string): string {
  return folder.replace(/[\\/]+$/u, '').replace(/[^\\/]+$/u, name);
}

/**
 * The logs of the Recovery Services agent, one for each of its programs (`CBEngineCurr.errlog`); it writes them in its own
 * folder and puts them aside itself (setup facts 2.4).
 */
export function agentLogs({ product }: Pick<SetupContext, 'product'>): string {
  return under(product.defaults.agentFolder, 'Temp', '*.errlog');
}

/** What the plan of an installation is made of, from facts: an unknown name or domain is left empty, and a check says so. */
export function planContext(input: Omit<PlanContext, 'server'> & { readonly facts: MachineFacts }): PlanContext {
  const { facts, ...rest } = input;
  return { ...rest, server: serverOf(facts) };
}

/** The answers of a setup, with its mode. */
export type SetupAnswers =
  { readonly mode?: 'install' | undefined; readonly answers: Answers } | { readonly mode: 'upgrade'; readonly answers: UpgradeAnswers };

/** Facts that a plan is made from. */
interface SetupFacts {
  readonly facts: MachineFacts;
  /** Those from before the first step, once a run has begun. */
  readonly factsBefore?: MachineFacts | null;
}

/** What the plan of any setup is made of, from facts. */
export function setupContext(
  input: SetupAnswers & Pick<PlanContext, 'product' | 'stateFolder' | 'namedAgentVersion' | 'toldProxyBefore'> & SetupFacts,
): Outcome<SetupContext> {
  const { product, facts, factsBefore = null, stateFolder, namedAgentVersion = null, toldProxyBefore = false } = input;
  const common = { product, facts, stateFolder, namedAgentVersion };
  return input.mode === 'upgrade'
    ? upgradeContext({ ...common, factsBefore, answers: input.answers })
    : ok(planContext({ ...common, toldProxyBefore, answers: input.answers }));
}

/** What an upgrade is made of; refused where no backup server tells its database, because there is nothing to plan then. */
function upgradeContext(
  input: Pick<UpgradeContext, 'product' | 'answers' | 'stateFolder' | 'namedAgentVersion'> & Required<SetupFacts>,
): Outcome<UpgradeContext> {
  const { facts, factsBefore, ...rest } = input;
  const found = upgradeSource(facts.backupDatabase, factsBefore?.backupDatabase ?? null);
  if (found === null) return failed({ code: 'run.nothingToUpgrade', product: input.product.name });
  const { instance, database, reporting, reportingSetup } = found;
  const server = serverOf(facts);
  /** The vendor's name for it where the registry does not tell one: DPM adds the computer's. */
  const oldReporting = {
    /** SSRS is a product of its own since 2017 (setup facts 3.3), noted once the server was upgraded: no feature to remove. */
    instance: reporting === null || reporting.toUpperCase() === 'SSRS' ? instance : reporting,
    /** Once they are removed nothing tells their release any more; their step is then only looked at. */
    setup: reportingSetup ?? setupLeftBy(13) ?? '',
  };
  return ok({ ...rest, mode: 'upgrade', server, database: { instance, name: database ?? `DPMDB_${server.name}` }, oldReporting });
}

function serverOf(facts: MachineFacts): PlanContext['server'] {
  const name = facts.computer.kind === 'known' ? facts.computer.value.name : '';
  const domain = facts.domain.kind === 'known' ? facts.domain.value.name : '';
  return { name, domain };
}
