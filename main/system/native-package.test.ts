import { expect, test } from 'vitest';
import { packagesNotLoaded } from './native-package.ts';

const missing = Object.assign(new Error('Cannot find module'), { code: 'MODULE_NOT_FOUND' });

/** Loads every package but these. */
function without(...broken: readonly string[]) {
  return (name: string): unknown => {
    if (broken.includes(name)) throw missing;
    return {};
  };
}

test.each<[readonly string[], readonly object[]]>([
  [[], []],
  [['koffi'], [{ name: 'koffi', reason: 'MODULE_NOT_FOUND' }]],
  [
    ['koffi', 'native-reg'],
    [
      { name: 'koffi', reason: 'MODULE_NOT_FOUND' },
      { name: 'native-reg', reason: 'MODULE_NOT_FOUND' },
    ],
  ],
])('on Windows without %j that is told, with the reason', (broken, told) => {
  expect(packagesNotLoaded('win32', without(...broken))).toEqual(told);
});

test('elsewhere nobody needs them, and none is loaded', () => {
  expect(packagesNotLoaded('linux', without('koffi', 'native-reg'))).toEqual([]);
});
