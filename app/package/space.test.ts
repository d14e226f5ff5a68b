import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortDrive, spaceByDrive, spacePurposes, type SpaceItem } from './space.ts';

const item = (purpose: SpaceItem['purpose'], id: string, needed: number, free: number | null = 100): SpaceItem => ({
  purpose,
  id,
  root: `${id}:\\`,
  needed,
  free,
});

describe('drives of an extraction', () => {
  it('are told once each, with what they are used for and what that needs together', () => {
    const drives = spaceByDrive([
      item('parts', 'D', 0),
      item('destination', 'E', 40, 30),
      item('temporary', 'E', 0, 30),
      item('log', 'D', 5),
    ]);
    expect(drives).toEqual([
      { root: 'D:\\', purposes: ['parts', 'log'], needed: 5, free: 100 },
      { root: 'E:\\', purposes: ['destination', 'temporary'], needed: 40, free: 30 },
    ]);
    expect(shortDrive(drives)?.root).toBe('E:\\');
  });

  it('are enough when the last byte is', () => {
    expect(shortDrive(spaceByDrive([item('destination', 'C', 95), item('log', 'C', 5)]))).toBeNull();
    expect(shortDrive(spaceByDrive([item('destination', 'C', 96), item('log', 'C', 5)]))?.needed).toBe(101);
  });

  it('that do not say how much is free are not called short', () => {
    expect(shortDrive(spaceByDrive([item('destination', 'C', 1000, null)]))).toBeNull();
  });

  it('lose no purpose and no byte, however they fall together', () => {
    const items = fc.array(fc.record({ purpose: fc.constantFrom(...spacePurposes), id: fc.constantFrom('C', 'D', 'E'), needed: fc.nat() }));
    fc.assert(
      fc.property(items, (some) => {
        const drives = spaceByDrive(some.map(({ purpose, id, needed }) => item(purpose, id, needed)));
        expect(drives.flatMap(({ purposes }) => purposes).sort()).toEqual(some.map(({ purpose }) => purpose).sort());
        expect(drives.reduce((sum, { needed }) => sum + needed, 0)).toBe(some.reduce((sum, { needed }) => sum + needed, 0));
      }),
    );
  });
});
