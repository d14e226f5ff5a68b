import { expect, test } from 'vitest';
import type { PackagePhase } from '../../../app/package/part-report.ts';
import { fractionOf } from './fraction.ts';

const at = (phase: PackagePhase, bytesDone: number, bytesTotal = 100): number | null =>
  fractionOf({ phase, bytesDone, bytesTotal, file: null, filesDone: 0, filesTotal: 0, bytesPerSecond: null });

test('one bar over all phases of an extraction never goes back and ends at its end', () => {
  const phases = ['listing', 'extracting', 'comparing', 'hashing'] as const;
  const shares = phases.flatMap((phase) => [0, 50, 100].map((done) => at(phase, done) ?? NaN));
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
});

test('before anything is known there is no share, and an empty phase has not begun', () => {
  expect(fractionOf(null)).toBeNull();
  expect(at('verifying', 0, 0)).toBe(0);
  expect(at('extracting', 5, 0), 'the vendor’s own program tells no total').toBeNull();
});
