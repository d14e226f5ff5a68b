import type { Failure } from '../failure.ts';
import { verdictOf, type PartReport, type VerifyResult } from './part-report.ts';

/**
 * Whether the parts may be extracted: all are intact, or there are no checksums and nothing speaks against any part
 * (the archive's own checks still apply).
 */
export function mayExtract({ sums, parts }: Pick<VerifyResult, 'sums' | 'parts'>): boolean {
  const verdict = verdictOf(parts);
  return verdict === 'intact' || (verdict === 'unchecked' && sums === null);
}

/** What is said where {@link mayExtract} says no: the parts in the way, by name. */
export function damageOf(folder: string, { sums, parts }: Pick<VerifyResult, 'sums' | 'parts'>): Failure {
  const isInTheWay = ({ status }: PartReport): boolean =>
    status !== 'intact' && status !== 'duplicate' && (status !== 'unchecked' || sums !== null);
  return { code: 'package.partsDamaged', folder, parts: parts.filter(isInTheWay).map(({ name, status }) => ({ name, status })) };
}
