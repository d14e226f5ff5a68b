import type { Failure } from '../failure.ts';
import { verdictOf, type PartReport, type VerifyResult } from './part-report.ts';

/** What decides: see {@link mayExtract}. */
type Decisive = Pick<VerifyResult, 'sums' | 'parts' | 'authenticode'>;

/**
 * Whether the parts may be extracted: all are intact, or there are no checksums and nothing speaks against any part
 * (the archive's own checks still apply). On Windows the vendor's program is run for that: one that somebody else
 * signed, or nobody, needs checksums first.
 */
export function mayExtract({ sums, parts, authenticode }: Decisive): boolean {
  const verdict = verdictOf(parts);
  if (verdict === 'intact') return true;
  const isTrusted = authenticode === null || authenticode.verdict === 'valid' || authenticode.verdict === 'unknown';
  return verdict === 'unchecked' && sums === null && isTrusted;
}

/** What is said where {@link mayExtract} says no: the parts in the way, by name. */
export function damageOf(folder: string, { sums, parts, authenticode }: Decisive): Failure {
  const isDistrusted = verdictOf(parts) === 'unchecked' && sums === null && authenticode !== null;
  const [program] = parts;
  if (isDistrusted && program !== undefined) return { code: 'package.notVendors', program: program.name, signer: authenticode.signer };
  const isInTheWay = ({ status }: PartReport): boolean =>
    status !== 'intact' && status !== 'duplicate' && (status !== 'unchecked' || sums !== null);
  return { code: 'package.partsDamaged', folder, parts: parts.filter(isInTheWay).map(({ name, status }) => ({ name, status })) };
}
