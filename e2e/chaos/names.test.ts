import { describe, expect, it } from 'vitest';
import { faultKinds, faultNamed, nameOfFault } from './faults.ts';
import { nameOfRound, roundNamed, type Round } from './kills.ts';

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

describe('the name of a round of kills', () => {
  const rounds: readonly (readonly [string, Round])[] = [
    ['before:120', { scenario: 'quick', kills: [{ kind: 'call', when: 'before', number: 120 }] }],
    ['half:7', { scenario: 'quick', kills: [{ kind: 'call', when: 'half', number: 7 }] }],
    [
      'restart-first/ms:340+stop:0',
      {
        scenario: 'restart-first',
        kills: [
          { kind: 'time', ms: 340 },
          { kind: 'stop', ms: 0 },
        ],
      },
    ],
  ];
  it.each(rounds)('%s names it', (name, round) => {
    expect([nameOfRound(round), roundNamed(name)]).toEqual([name, round]);
  });

  it.each(['', 'ms', 'ms:', 'before:x', 'ms:1+', 'EIO:ever:1', 'slow/', 'nope/ms:1', 'toString/ms:1', 'slow/slow/ms:1'])(
    'is not %j',
    (word) => {
      expect(roundNamed(word)).toBeNull();
    },
  );
});
