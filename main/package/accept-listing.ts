import { failed, ok, type Outcome } from '../../app/outcome.ts';
import { compareTree, isExact, type TreeEntry } from '../../app/package/compare-tree.ts';
import { judgeListing, type ListedEntry } from '../../app/package/judge-listing.ts';

/** A listing that may be written, and what it comes to. */
export interface Accepted {
  readonly entries: readonly ListedEntry[];
  readonly files: number;
  readonly bytes: number;
}

/** A failure names this many entries of each kind. */
const namesToTell = 20;

/** Judges a listing; a refusal names the first entries that speak against it. */
export function acceptListing(archive: string, listed: readonly ListedEntry[]): Outcome<Accepted> {
  const judgement = judgeListing(listed);
  if (judgement.kind === 'accepted') return ok({ entries: listed, files: judgement.files, bytes: judgement.bytes });
  const entries = judgement.entries.slice(0, namesToTell).map(({ name, reason }) => ({ name: name.slice(0, 300), reason }));
  return failed({ code: 'package.unsafeEntries', archive, count: judgement.entries.length, entries });
}

/** What lies on disk has to be exactly what was listed; a failure names the first differences. */
export function exactTree(archive: string, listed: readonly ListedEntry[], onDisk: readonly TreeEntry[]): Outcome<null> {
  const difference = compareTree(listed, onDisk);
  if (isExact(difference)) return ok(null);
  const { missing, extra, changed } = difference;
  const some = (names: readonly string[]) => names.slice(0, namesToTell);
  return failed({ code: 'package.resultDiffers', archive, missing: some(missing), extra: some(extra), changed: some(changed) });
}
