import * as z from 'zod';
import { endpointIds } from '../connectivity/endpoints.ts';
import { laterFact } from './fact.ts';

/** The proxy of one user or service; both null where it goes directly. Passwords are nowhere in these settings. */
const proxySetting = z.strictObject({ server: z.string().nullable(), autoConfiguration: z.string().nullable() });

/** Facts of the network and of what secures it. */
export const networkFacts = {
  /** Proxy of the user who runs this program, of LocalSystem (which the agent runs as), and of WinHTTP. */
  proxy: laterFact(z.strictObject({ user: proxySetting, localSystem: proxySetting, winHttp: proxySetting })),
  /** The addresses of the allow list; `detail` is the system's code where one does not answer. */
  endpoints: laterFact(z.array(z.strictObject({ id: z.enum(endpointIds), reached: z.boolean(), detail: z.string().nullable() }))),
  /** Seconds this clock is ahead of the Internet's; negative where it is behind. */
  clock: laterFact(z.strictObject({ offsetSeconds: z.int() })),
  /** TLS 1.2 for clients, and whether .NET (64-bit, 32-bit) uses strong cryptography. Null: no setting, Windows decides. */
  tls: laterFact(
    z.strictObject({
      client12: z.boolean().nullable(),
      strongCryptography: z.boolean().nullable(),
      strongCryptography32: z.boolean().nullable(),
    }),
  ),
} as const;

/** See {@link networkFacts}. */
export type ProxySetting = z.infer<typeof proxySetting>;
