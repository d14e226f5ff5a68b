import * as z from 'zod';
import { isQuoted, printableAscii } from './carried.ts';
import { problem } from './problem.ts';

/** The longest name before Windows 2000 (sAMAccountName of a user), which is the one beside a NetBIOS domain. */
const MAX_USER = 20;
/** NetBIOS names have 15 characters. */
const MAX_DOMAIN = 15;

/** As Windows names accounts (sAMAccountName), in what the answer file carries. */
const user = z
  .string()
  .trim()
  .min(1, problem('required'))
  .refine((text) => !/[\\@]/u.test(text), problem('account.withDomain'))
  .refine((text) => text.length <= MAX_USER, problem('tooLong'))
  .refine((text) => printableAscii.test(text) && !isQuoted(text) && !/["/[\]:;|=,+*?<>]|\.$/u.test(text), problem('account.user'));

/** NetBIOS, as everything in the answer file of setup (setup facts 2.2): a domain's short name, or this server's for a local account. */
const domain = z
  .string()
  .trim()
  .min(1, problem('required'))
  .refine((text) => !text.includes('.'), problem('account.domainDns'))
  .refine((text) => text.length <= MAX_DOMAIN, problem('tooLong'))
  .refine((text) => /^[\w!@#$%^&(){}~-]+$/u.test(text), problem('account.domain'));

/** Schema of the account that setup signs in to one's own instance as; its password is a secret, apart. */
export const sqlSignIn = z.strictObject({ user, domain });

/** See {@link sqlSignIn}. */
export type SqlSignIn = z.infer<typeof sqlSignIn>;
