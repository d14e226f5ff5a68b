import { describe, expect, it } from 'vitest';
import { faultKinds, faultNamed, nameOfFault } from './faults.ts';
import { killsNamed, nameOfKills, type Kill } from './kills.ts';

describe('the name of a fault', () => {
  it('names it, for every kind', () => {
    const faults = faultKinds.map((kind) => ({ ...kind, number: 150 }));
    expect(faults.map(nameOfFault)).toContain('EIO:ever:150');
    expect(faults.map((fault) => faultNamed(nameOfFault(fault)))).toEqual(faults);
  });

  it.each(['', 'EIO', 'EIO:ever', 'EIO:ever:0', 'EIO:always:1', 'ENOENT:once:1', 'EIO:ever:150x'])('is not %j', (word) => {
    expect(faultNamed(word)).toBeNull();
  });
});

describe('the name of kills', () => {
  const rounds: readonly (readonly [string, readonly Kill[]])[] = [
    ['before:120', [{ kind: 'call', when: 'before', number: 120 }]],
    ['half:7', [{ kind: 'call', when: 'half', number: 7 }]],
    [
      'ms:340+ms:0',
      [
        { kind: 'time', ms: 340 },
        { kind: 'time', ms: 0 },
      ],
    ],
  ];
  it.each(rounds)('%s names them', (name, kills) => {
    expect([nameOfKills(kills), killsNamed(name)]).toEqual([name, kills]);
  });

  it.each(['', 'ms', 'ms:', 'before:x', 'ms:1+', 'EIO:ever:1'])('is not %j', (word) => {
    expect(killsNamed(word)).toBeNull();
  });
});
