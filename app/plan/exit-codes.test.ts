import { describe, expect, it } from 'vitest';
import { products } from '../products/index.ts';
import { exitTable, exitVerdict, installerExitCodes } from './exit-codes.ts';

const table = exitTable(installerExitCodes);

describe('an exit code', () => {
  it.each([
    [0, 'success'],
    [3010, 'restartToFinish'],
    [1641, 'restartBegun'],
    [0x80070669, 'restartBegun'],
    [1602, 'cancelled'],
    [1618, 'busy'],
    [1603, 'failure'],
    [1, 'failure'],
    [-1, 'failure'],
    [0xffffffff, 'failure'],
    [-2_067_919_934, 'restartFirst'],
    // The same as unsigned 32 bits, as Windows hands it over.
    [2_227_047_362, 'restartFirst'],
    [0x84be0bc2, 'restartFirst'],
    [-2_068_578_304, 'failure'],
    [0xc0000005, 'failure'],
  ] as const)('%d means %s', (code, verdict) => {
    expect(exitVerdict(table, code)).toBe(verdict);
  });

  it('of no table is no success, and every product knows success', () => {
    expect(exitVerdict({}, 0)).toBe('failure');
    expect(Object.values(products).map(({ exitCodes }) => exitVerdict(exitTable(exitCodes), 0))).toEqual(
      Object.keys(products).map(() => 'success'),
    );
  });
});
