import {
  connectionOf,
  endpoints,
  resultsOf,
  type ConnectionTest,
  type Endpoint,
  type EndpointResult,
} from '../../app/connectivity/endpoints.ts';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import type { Snapshot } from '../../app/session/snapshot.ts';
import type { ProxyAddress } from '../system/system.ts';
import type { ActiveSession } from './active-session.ts';
import { readVaultFile } from './read-vault-file.ts';
import type { SessionStore } from './session-store.ts';

/**
 * Tries every required address, through the proxy where one is set; each is told as soon as it is known. With an id
 * only that one is tried again, where the others have said something before.
 */
export async function testConnection(session: ActiveSession, only: Endpoint['id'] | null = null): Promise<Outcome<Snapshot>> {
  const { store, system, environment } = session;
  const asked = store.read().answers.connection;
  if (asked === undefined) return failed({ code: 'run.answerMissing', topic: 'connection' });
  if (store.read().connection.kind === 'testing') return failed({ code: 'session.notNow', call: 'connection.test', state: 'testing' });
  const kept = only === null ? [] : knownBefore(store.read()).filter(({ id }) => id !== only);
  const wanted = endpoints.filter(({ id }) => !kept.some((each) => each.id === id));
  const proxy = proxyOf(session);
  const told = teller(store, kept);
  await Promise.all(
    wanted.map(async (endpoint) => {
      const reach = await system.network.reach(endpoint, proxy);
      told.add({ id: endpoint.id, detail: reach.kind === 'reached' ? null : reach.detail });
    }),
  );
  const results = told.results();
  const unreachable = results.filter(({ detail }) => detail !== null).length;
  environment.log.write('connection.tested', { tried: wanted.length, unreachable, proxy: proxy !== null });
  return ok(told.isHeard() ? store.change({ connection: connectionOf(results) }) : store.read());
}

/** Reads the vault credentials file and shows what it is for. */
export async function readVault(session: ActiveSession, file: string): Promise<Outcome<Snapshot>> {
  const summary = await readVaultFile(file, session.environment.now());
  if (summary.kind === 'ok') return ok(session.store.change({ vault: summary.value }));
  session.store.change({ vault: null });
  return summary;
}

function knownBefore({ connection }: Snapshot): readonly EndpointResult[] {
  const known = resultsOf(connection);
  return endpoints.flatMap(({ id }) => {
    const detail = known.get(id);
    return detail === undefined ? [] : [{ id, detail }];
  });
}

/** Tells results one by one, until a newer answer, password or session makes them about something else. */
function teller(store: SessionStore, first: readonly EndpointResult[]) {
  let results = first;
  let last: ConnectionTest | null = null;
  const tell = (): void => {
    last = { kind: 'testing', results: [...results] };
    store.change({ connection: last });
  };
  const isHeard = (): boolean => store.read().connection === last;
  tell();
  return {
    isHeard,
    results: () => results,
    add: (result: EndpointResult): void => {
      results = [...results, result];
      if (isHeard()) tell();
    },
  };
}

function proxyOf({ store, environment }: ActiveSession): ProxyAddress | null {
  const { connection } = store.read().answers;
  if (connection?.kind !== 'proxy') return null;
  const { host, port, user } = connection;
  return { host, port, user, password: environment.secrets.get('proxyPassword') ?? null };
}
