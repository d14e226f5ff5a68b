import * as z from 'zod';
import { laterFact } from './fact.ts';

/** Facts of who the machine and its user are, and whether their domain answers. */
export const identityFacts = {
  /** Names of the machine and of its domain; null where it has none. The two of a domain may differ: a disjoint namespace. */
  names: laterFact(
    z.strictObject({
      netBios: z.string(),
      dnsHost: z.string(),
      dnsDomain: z.string().nullable(),
      netBiosDomain: z.string().nullable(),
      /** The DNS name of the domain as Active Directory knows it. */
      activeDirectoryDomain: z.string().nullable(),
    }),
  ),
  /** Whether a domain controller answers; `code` is the system's (1355: no such domain). Not reached in a workgroup either. */
  domainReach: laterFact(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('reached') }),
      z.strictObject({ kind: z.literal('notReached'), code: z.string() }),
    ]),
  ),
  /** Whose account this program runs under; its name is nobody's business. */
  account: laterFact(z.enum(['domain', 'local', 'system'])),
  /** The shortest password that Windows takes for a local account, in characters; 0 where it takes an empty one. */
  passwordPolicy: laterFact(z.strictObject({ minimumLength: z.int() })),
} as const;
