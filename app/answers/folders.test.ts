import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldersAnswer, scratchBytes } from './folders.ts';
import { isInsideProduct } from './inside-product.ts';

const folders = { programFiles: 'C:\\Backup', databaseFiles: 'D:\\Database', scratch: 'E:\\Scratch', cloudDataGigabytes: null };

test('scratch is five percent of the data for the cloud', () => {
  expect(scratchBytes(1000)).toBe(50 * 1024 ** 3);
  expect(scratchBytes(null)).toBe(0);
});

test('scratch is never less than five percent, for any amount that is accepted', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 1_000_000, noNaN: true }), (gigabytes) => {
      expect(foldersAnswer.safeParse({ ...folders, cloudDataGigabytes: gigabytes }).success).toBe(true);
      expect(scratchBytes(gigabytes) / 1024 ** 3 / gigabytes).toBeGreaterThan(0.05 - 1e-9);
    }),
  );
});

test.each([0, -1, 1_000_001, Number.NaN, Number.POSITIVE_INFINITY])('%j gigabytes are refused', (gigabytes) => {
  const result = foldersAnswer.safeParse({ ...folders, cloudDataGigabytes: gigabytes });
  expect(result.error?.issues[0]?.message).toBe('number.range');
});

test.each([
  ['C:\\Backup', true],
  ['c:\\backup\\Passphrase', true],
  ['C:/Backup/Passphrase/', true],
  ['E:\\Scratch\\deep\\er', true],
  ['D:\\Database', true],
  ['C:\\BackupCopies', false],
  ['\\\\server\\share', false],
  ['/home/admin', false],
])('%j is inside the product: %j', (folder, inside) => {
  expect(isInsideProduct(folder, folders)).toBe(inside);
});
