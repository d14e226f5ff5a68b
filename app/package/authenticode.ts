import * as z from 'zod';

/** What Windows says of the signature of a program; `root` is the name at the upper end of the chain. */
export const authenticodeAnswer = z.strictObject({
  /** System.Management.Automation.SignatureStatus: `Valid`, `HashMismatch`, `NotSigned`, `NotTrusted` … */
  status: z.string(),
  signer: z.string().nullable(),
  root: z.string().nullable(),
  /** Version of the file, `2.0.9262.0`, and the names it gives itself; null where it has none. */
  version: z.string().nullable().optional(),
  product: z.string().nullable().optional(),
});

/** What that comes to. `unknown`: Windows could not be asked. */
const authenticodeVerdicts = ['valid', 'changed', 'otherSigner', 'notSigned', 'unknown'] as const;

/** The signature of the vendor's program, where there were no checksums to compare it with. */
export const authenticode = z.strictObject({
  verdict: z.enum(authenticodeVerdicts),
  /** Who signed it; null where nobody did or nobody knows. */
  signer: z.string().nullable(),
});

/** See {@link authenticode}. */
export type Authenticode = z.infer<typeof authenticode>;

/** The subject of Microsoft's code signing certificates, and how the names of its roots begin. */
const [vendor, vendorRoot] = ['Microsoft Corporation', 'Microsoft Root'];

/**
 * Judges the answer: "Valid" alone is not enough, since anybody can buy a certificate. It has to be the vendor's own name
 * under one of the vendor's own roots.
 */
export function judgeAuthenticode(answer: z.infer<typeof authenticodeAnswer> | null): Authenticode {
  if (answer === null) return { verdict: 'unknown', signer: null };
  const { status, signer, root } = answer;
  if (status === 'HashMismatch') return { verdict: 'changed', signer };
  if (status === 'NotSigned') return { verdict: 'notSigned', signer: null };
  const isVendor = signer === vendor && root?.startsWith(vendorRoot) === true;
  return { verdict: status === 'Valid' && isVendor ? 'valid' : 'otherSigner', signer };
}
