import { assertNever } from '../assert-never.ts';
import type { Failure } from '../failure.ts';
import type { Authenticode } from './authenticode.ts';
import { verdictOf, type PartReport, type VerifyResult } from './part-report.ts';

/** What decides: see {@link mayExtract}. */
type Decisive = Pick<VerifyResult, 'sums' | 'parts' | 'authenticode'>;

/**
 * Whether the parts may be extracted: all are intact, or there are no checksums and nothing speaks against any part
 * (the archive's own checks still apply). On Windows the vendor's program is run for that: one of which Windows does
 * not say that the vendor signed it needs checksums first.
 */
export function mayExtract({ sums, parts, authenticode }: Decisive): boolean {
  const verdict = verdictOf(parts);
  if (verdict === 'intact') return true;
  return verdict === 'unchecked' && sums === null && (authenticode === null || authenticode.verdict === 'valid');
}

/** What is said where {@link mayExtract} says no: the parts in the way, by name. */
export function damageOf(folder: string, { sums, parts, authenticode }: Decisive): Failure {
  const [program] = parts;
  const isBySignature = verdictOf(parts) === 'unchecked' && sums === null && authenticode !== null && program !== undefined;
  const distrust = isBySignature ? distrustOf(authenticode, folder, program.name) : null;
  if (distrust !== null) return distrust;
  const isInTheWay = ({ status }: PartReport): boolean =>
    status !== 'intact' && status !== 'duplicate' && (status !== 'unchecked' || sums !== null);
  return { code: 'package.partsDamaged', folder, parts: parts.filter(isInTheWay).map(({ name, status }) => ({ name, status })) };
}

/** Why the vendor's program is not run on the word of its signature alone; null where it is. */
export function distrustOf({ verdict, signer }: Authenticode, folder: string, program: string): Failure | null {
  switch (verdict) {
    case 'valid':
      return null;
    case 'changed':
      return { code: 'package.partsDamaged', folder, parts: [{ name: program, status: 'damaged' }] };
    case 'otherSigner':
    case 'notSigned':
      return { code: 'package.notVendors', program, signer };
    case 'unknown':
      return { code: 'package.signatureUnknown', program };
    default:
      return assertNever(verdict);
  }
}
