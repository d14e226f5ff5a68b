import { endpoints } from '../../app/connectivity/endpoints.ts';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import type { Snapshot } from '../../app/session/snapshot.ts';
import type { ProxyAddress } from '../system/system.ts';
import type { ActiveSession } from './active-session.ts';
import { readVaultFile } from './read-vault-file.ts';

/** Tries every required address, through the proxy where one is set, and tells which did not answer. */
export async function testConnection(session: ActiveSession): Promise<Outcome<Snapshot>> {
  const { store, system } = session;
  const asked = store.read().answers.connection;
  if (asked === undefined) return failed({ code: 'run.answerMissing', topic: 'connection' });
  store.change({ connection: { kind: 'testing' } });
  const proxy = proxyOf(session);
  const reached = await Promise.all(endpoints.map(async (endpoint) => ({ endpoint, reach: await system.network.reach(endpoint, proxy) })));
  const unreachable = reached.flatMap(({ endpoint, reach }) =>
    reach.kind === 'reached' ? [] : [{ pattern: endpoint.pattern, detail: reach.detail }],
  );
  session.environment.log.write('connection.tested', { unreachable: unreachable.length, proxy: proxy !== null });
  // A newer answer, or a newer session, makes this result about something else.
  if (JSON.stringify(store.read().answers.connection) !== JSON.stringify(asked)) return ok(store.read());
  return ok(store.change({ connection: unreachable.length === 0 ? { kind: 'reached' } : { kind: 'notReached', unreachable } }));
}

/** Reads the vault credentials file and shows what it is for. */
export async function readVault(session: ActiveSession, file: string): Promise<Outcome<Snapshot>> {
  const summary = await readVaultFile(file, session.environment.now());
  if (summary.kind === 'ok') return ok(session.store.change({ vault: summary.value }));
  session.store.change({ vault: null });
  return summary;
}

function proxyOf({ store, environment }: ActiveSession): ProxyAddress | null {
  const { connection } = store.read().answers;
  if (connection?.kind !== 'proxy') return null;
  const { host, port, user } = connection;
  return { host, port, user, password: environment.secrets.get('proxyPassword') ?? null };
}
