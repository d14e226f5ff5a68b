import * as z from 'zod';
import { unknownReason, type Fact } from '../machine/fact.ts';
import type { InstalledServer } from '../machine/facts.ts';

/** Schema of whether the installed backup server reaches its vault. `notInstalled`: there is no backup server here that could be asked. */
export const cloudConnection = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('connected') }),
  z.strictObject({ kind: z.literal('notConnected') }),
  z.strictObject({ kind: z.literal('notInstalled') }),
  z.strictObject({ kind: z.literal('unknown'), reason: unknownReason, detail: z.string().optional() }),
]);

/** See {@link cloudConnection}. */
export type CloudConnection = z.infer<typeof cloudConnection>;

/** The cmdlet of the backup server's own shell that tells it: True or False (REQUIREMENTS A4). */
export const CLOUD_CONNECTION_COMMAND = 'Get-DPMCloudConnection';

/** What is to be said without asking, since there is no backup server or nobody knows whether there is; null where there is one to ask. */
export function withoutServer(backupServer: Fact<InstalledServer>): CloudConnection | null {
  if (backupServer.kind === 'unknown') return backupServer;
  return backupServer.value.kind === 'server' ? null : { kind: 'notInstalled' };
}

/**
 * What the script `check-connection` said. It writes what the cmdlet gave: anything but one True or False says nothing of the
 * vault, and its own words about a problem (`Problem: …`) are told along.
 */
export function readCloudConnection(lines: readonly string[]): CloudConnection | null {
  const said = lines.flatMap((line) => /^CloudConnection: ?(?<answer>.*)$/u.exec(line.trim())?.groups?.['answer'] ?? []);
  const [answer] = said;
  if (said.length === 1 && (answer === 'True' || answer === 'False')) return { kind: answer === 'True' ? 'connected' : 'notConnected' };
  const problem = lines.map((line) => /^Problem: (?<words>.+)$/u.exec(line.trim())?.groups?.['words']).find((words) => words !== undefined);
  if (problem !== undefined) return { kind: 'unknown', reason: 'unreadable', detail: problem };
  return said.length === 0 ? null : { kind: 'unknown', reason: 'unreadable', detail: `${CLOUD_CONNECTION_COMMAND}: ${said.join(' ')}` };
}
