import { expect, it } from 'vitest';
import { damageOf, mayExtract } from './may-extract.ts';
import type { PartReport, PartStatus } from './part-report.ts';

const part = (status: PartStatus, index: number): PartReport => ({
  name: `part${String(index)}`,
  size: 1,
  status,
  expected: null,
  actual: null,
  expectedSize: null,
  hint: null,
  other: null,
});

it.each<[string, string | null, readonly PartStatus[], boolean, readonly string[]]>([
  ['all intact', '/SUMS', ['intact', 'intact'], true, []],
  ['all intact, and a second copy', '/SUMS', ['intact', 'duplicate'], true, []],
  ['no checksums', null, ['unchecked', 'unchecked'], true, []],
  ['no checksums, and a second copy', null, ['unchecked', 'duplicate'], true, []],
  ['no checksums and a part missing', null, ['unchecked', 'missing'], false, ['part1']],
  ['no checksums and a part empty', null, ['empty', 'unchecked'], false, ['part0']],
  ['one damaged', '/SUMS', ['intact', 'damaged'], false, ['part1']],
  ['one not checked though there are checksums', '/SUMS', ['intact', 'unchecked'], false, ['part1']],
  ['a file that does not belong there', '/SUMS', ['intact', 'foreign'], false, ['part1']],
])('with %s, parts may be extracted or the ones in the way are named', (_, sums, statuses, may, named) => {
  const result = { sums, authenticode: null, parts: statuses.map(part) };
  expect(mayExtract(result)).toBe(may);
  expect(damageOf('/parts', result)).toEqual({
    code: 'package.partsDamaged',
    folder: '/parts',
    parts: named.map((name) => ({ name, status: statuses[Number(name.slice(4))] })),
  });
});

it.each([
  ['valid', true, { code: 'package.partsDamaged', folder: '/parts', parts: [] }],
  ['unknown', false, { code: 'package.signatureUnknown', program: 'part0' }],
  ['otherSigner', false, { code: 'package.notVendors', program: 'part0', signer: 'Contoso' }],
  ['notSigned', false, { code: 'package.notVendors', program: 'part0', signer: null }],
  ['changed', false, { code: 'package.partsDamaged', folder: '/parts', parts: [{ name: 'part0', status: 'damaged' }] }],
] as const)('without checksums, a program whose signature is %s may be run: %s', (verdict, may, refusal) => {
  const authenticode = { verdict, signer: verdict === 'otherSigner' ? 'Contoso' : null };
  const result = { sums: null, authenticode, parts: [part('unchecked', 0), part('unchecked', 1)] };
  expect(mayExtract(result)).toBe(may);
  expect(damageOf('/parts', result)).toEqual(refusal);
  expect(mayExtract({ ...result, sums: '/SUMS', parts: [part('intact', 0)] }), 'checksums are the better word').toBe(true);
});
