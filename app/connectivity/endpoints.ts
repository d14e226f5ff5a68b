import * as z from 'zod';

/** The ids of {@link endpoints}. */
export const endpointIds = ['connectTest', 'signIn', 'backup', 'storage', 'microsoft'] as const;

/** An address the agent must reach. `host` stands for a family where the documents give a pattern; `page` is what plain HTTP is asked for. */
export type Endpoint = NamedEndpoint & ({ readonly port: 443 } | { readonly port: 80; readonly page: string });

interface NamedEndpoint {
  readonly id: (typeof endpointIds)[number];
  readonly host: string;
  /** The pattern for a firewall's allow list, as documented (REQUIREMENTS A6). */
  readonly pattern: string;
}

/**
 * The required addresses of "Install and upgrade Azure Backup Server", network connectivity. Which hosts of a family a vault is served by
 * depends on its region; those here are for everybody (decision 054).
 */
export const endpoints: readonly Endpoint[] = [
  { id: 'connectTest', host: 'www.msftncsi.com', pattern: 'http://www.msftncsi.com/ncsi.txt', port: 80, page: '/ncsi.txt' },
  { id: 'microsoft', host: 'www.microsoft.com', pattern: '*.Microsoft.com', port: 443 },
  { id: 'backup', host: 'account.windowsazure.com', pattern: '*.WindowsAzure.com', port: 443 },
  { id: 'signIn', host: 'login.microsoftonline.com', pattern: '*.microsoftonline.com', port: 443 },
  { id: 'storage', host: 'login.windows.net', pattern: '*.windows.net', port: 443 },
];

/** Schema of what one address said; `detail` is the system's or proxy's code (ENOTFOUND, 407 …), null where it answers. */
const endpointResult = z.strictObject({ id: z.enum(endpointIds), detail: z.string().nullable() });

/** See {@link endpointResult}. */
export type EndpointResult = z.infer<typeof endpointResult>;

/** Schema of the state of the connection test. While it runs, addresses that are not in `results` have not answered yet. */
export const connectionTest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('notTested') }),
  z.strictObject({ kind: z.literal('testing'), results: z.array(endpointResult) }),
  z.strictObject({ kind: z.literal('reached') }),
  z.strictObject({ kind: z.literal('notReached'), results: z.array(endpointResult) }),
]);

/** See {@link connectionTest}. */
export type ConnectionTest = z.infer<typeof connectionTest>;

/** What is known of each address, by its id: null where it answers; missing while nobody knows. */
export function resultsOf(test: ConnectionTest): ReadonlyMap<Endpoint['id'], string | null> {
  if (test.kind === 'notTested') return new Map();
  if (test.kind === 'reached') return new Map(endpointIds.map((id) => [id, null]));
  return new Map(test.results.map(({ id, detail }) => [id, detail]));
}

/** The state once every address said something. */
export function connectionOf(results: readonly EndpointResult[]): ConnectionTest {
  return results.every(({ detail }) => detail === null) ? { kind: 'reached' } : { kind: 'notReached', results: [...results] };
}
