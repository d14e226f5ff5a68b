import type { Answers } from '../answers/answers.ts';
import type { MachineFacts } from '../machine/facts.ts';
import type { Product } from '../products/product.ts';

/** What a plan is made of. Pure input: the same context gives the same plan. */
export interface PlanContext {
  readonly product: Product;
  readonly answers: Answers;
  /** NetBIOS name of the server and the name of its domain or workgroup. */
  readonly server: { readonly name: string; readonly domain: string };
  /** The folder of this session on the computer the program runs on: journal, logs, secret files. */
  readonly stateFolder: string;
}

/** Joins names to a folder in the folder's own writing: backslashes after a Windows path, slashes elsewhere. */
export function under(folder: string, ...names: readonly string[]): string {
  const separator = folder.includes('\\') ? '\\' : '/';
  return [folder.replace(/[\\/]+$/u, ''), ...names].join(separator);
}

/** Where a program of the chain writes its log: one folder for all of them in the session's folder. */
export function logFile(context: PlanContext, name: string): string {
  return under(context.stateFolder, 'logs', name);
}

/**
 * The logs of the Recovery Services agent, one for each of its programs (`CBEngineCurr.errlog`); it writes them in its own
 * folder and puts them aside itself (setup facts 2.4).
 */
export function agentLogs({ product }: PlanContext): string {
  return under(product.defaults.agentFolder, 'Temp', '*.errlog');
}

/** What a plan is made of, from facts: an unknown name or domain is left empty, and a check says so. */
export function planContext(input: Omit<PlanContext, 'server'> & { readonly facts: MachineFacts }): PlanContext {
  const { facts, ...rest } = input;
  const name = facts.computer.kind === 'known' ? facts.computer.value.name : '';
  const domain = facts.domain.kind === 'known' ? facts.domain.value.name : '';
  return { ...rest, server: { name, domain } };
}
