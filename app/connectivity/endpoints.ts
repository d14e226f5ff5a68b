import * as z from 'zod';

/** The ids of {@link endpoints}. */
export const endpointIds = ['connectTest', 'signIn', 'backup', 'storage', 'microsoft'] as const;

/** An address the agent must reach. `host` stands for a family where the documents give a pattern. */
export interface Endpoint {
  readonly id: (typeof endpointIds)[number];
  readonly host: string;
  /** The pattern for a firewall's allow list, as documented (REQUIREMENTS A6). */
  readonly pattern: string;
  readonly port: 80 | 443;
}

/** The required addresses of "Install and upgrade Azure Backup Server", network connectivity. */
export const endpoints: readonly Endpoint[] = [
  { id: 'connectTest', host: 'www.msftncsi.com', pattern: 'http://www.msftncsi.com/ncsi.txt', port: 80 },
  { id: 'microsoft', host: 'www.microsoft.com', pattern: '*.Microsoft.com', port: 443 },
  { id: 'backup', host: 'management.core.windows.net', pattern: '*.WindowsAzure.com', port: 443 },
  { id: 'signIn', host: 'login.microsoftonline.com', pattern: '*.microsoftonline.com', port: 443 },
  { id: 'storage', host: 'blob.core.windows.net', pattern: '*.windows.net', port: 443 },
];

/** Schema of the state of the connection test. `detail` is the system's or proxy's code: ENOTFOUND, 407 … */
export const connectionTest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('notTested') }),
  z.strictObject({ kind: z.literal('testing') }),
  z.strictObject({ kind: z.literal('reached') }),
  z.strictObject({
    kind: z.literal('notReached'),
    unreachable: z.array(z.strictObject({ pattern: z.string(), detail: z.string() })),
  }),
]);

/** See {@link connectionTest}. */
export type ConnectionTest = z.infer<typeof connectionTest>;
