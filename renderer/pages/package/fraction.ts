import type { PackagePhase, PackageProgress } from '../../../app/package/part-report.ts';

/** From where to where each phase reaches on the one bar of an extraction: it never starts again. */
const spans: Readonly<Record<PackagePhase, readonly [from: number, to: number]>> = {
  verifying: [0, 1],
  listing: [0, 0.02],
  extracting: [0.02, 0.86],
  comparing: [0.86, 0.93],
  hashing: [0.93, 1],
};

/** How far a verification or extraction is as a whole, from 0 to 1; null before anything is known, or while nobody knows the whole. */
export function fractionOf(progress: PackageProgress | null): number | null {
  if (progress === null) return null;
  if (progress.phase === 'extracting' && progress.bytesTotal === 0) return null;
  const [from, to] = spans[progress.phase];
  const within = progress.bytesTotal === 0 ? 0 : Math.min(1, progress.bytesDone / progress.bytesTotal);
  return from + (to - from) * within;
}
