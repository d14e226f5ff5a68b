import { describe, expect, it } from 'vitest';
import type { Boot } from './boot.ts';
import type { Witnessed } from './facts.ts';
import { invariants, judge, type JudgedFacts } from './judge.ts';

const start = (program: string, pid: string, sum = `sum of ${program}`): Witnessed => ({ kind: 'start', program, pid, sum });
const end = (program: string, pid: string): Witnessed => ({ kind: 'end', program, pid });
const boot: Boot = {
  command: ['resume'],
  killed: false,
  code: 0,
  events: [
    { seq: 1, kind: 'runStarted' },
    { seq: 1, kind: 'logLine' },
    { seq: 2, kind: 'runFinished' },
  ],
  said: '',
  seen: '',
};
/** An installation that was killed once and went on as it should. */
const right: JudgedFacts = {
  disturbed: [{ ...boot, command: ['install'], killed: true, code: null, events: [{ seq: 1, kind: 'runStarted' }] }],
  undisturbed: [boot],
  witness: [start('a', '1'), end('a', '1'), start('b', '2'), end('b', '2')],
  verified: { a: 'sum of a', b: 'sum of b' },
  journals: [
    [
      { seq: 1, kind: 'runStarted' },
      { seq: 2, kind: 'runFinished' },
    ],
  ],
  machine: ['HKLM\\A', 'service', 'C/file'],
  passphrase: 'the passphrase',
  leaks: [],
  strayed: [],
  left: [],
  brokenJournals: [],
  expected: { machine: ['HKLM\\A', 'service', 'C/file'], passphrase: 'the passphrase', asksFirst: [], endsForRestart: false },
};
const stopped = { ...boot, code: 3, events: [{ seq: 0, kind: 'refused', failure: { code: 'run.locked' } }] };

/** Facts that are doctored in one place, and the only invariant that they break. */
const doctored: readonly (readonly [string, keyof typeof invariants, Partial<JudgedFacts>])[] = [
  ['a program that ran as other bytes', 'only programs that were verified are started', { verified: { a: 'sum of a', b: 'other' } }],
  ['a program that nobody verified', 'only programs that were verified are started', { verified: { a: 'sum of a' } }],
  ['a program that ran twice', 'the effect of each program happens once', { witness: [...right.witness, start('a', '3'), end('a', '3')] }],
  [
    'a program that was started again',
    'the effect of each program happens once',
    { witness: [start('a', '1'), end('a', '1'), end('a', '1')] },
  ],
  [
    'two programs side by side',
    'never two installers at a time',
    { witness: [start('a', '1'), start('b', '2'), end('a', '1'), end('b', '2')] },
  ],
  ['evidence that is not there', 'success means that the work is there', { machine: ['HKLM\\A', 'service'] }],
  [
    'a restart that is needed, and nothing that opens Setup after it',
    'success means that the work is there',
    { undisturbed: [{ ...boot, code: 10 }] },
  ],
  ['half a passphrase', 'success means that the work is there', { passphrase: 'the pass' }],
  ['no passphrase', 'success means that the work is there', { passphrase: null }],
  ['restarts that never end', 'undisturbed restarts reach the end, or a named stop', { undisturbed: [stopped, stopped] }],
  [
    'a finish that no journal knows',
    'undisturbed restarts reach the end, or a named stop',
    {
      undisturbed: [{ ...boot, code: 2, events: [{ seq: 0, kind: 'refused', failure: { code: 'run.nothingToResume' } }] }],
      journals: [[{ seq: 1, kind: 'runStarted' }]],
    },
  ],
  ['a secret in a log', 'no secret in any file, argument or environment', { leaks: ['state/logs/setup.jsonl'] }],
  ['a file where none may be', 'nothing changes but what may', { strayed: ['home/.cache'] }],
  ['an answer file', 'nothing is left behind', { left: ['state/current/secret/MABSSetup.ini'] }],
  ['what opens Setup again, though no restart is needed', 'nothing is left behind', { left: ['state/current/machine/resume-entry.txt'] }],
  ['a lock', 'nothing is left behind', { left: ['state/current/lock.1.x'] }],
  ['a process', 'nothing is left behind', { left: ['process 7'] }],
  ['a journal that cannot be read to its end', 'nothing is left behind', { brokenJournals: ['state/current/journal.jsonl'] }],
  ['an event that was shown and never written', 'what was shown had been written', { journals: [[{ seq: 1, kind: 'runStarted' }]] }],
  [
    'an event that was shown as another',
    'what was shown had been written',
    {
      journals: [
        [
          { seq: 1, kind: 'runStarted' },
          { seq: 2, kind: 'runFailed' },
        ],
      ],
    },
  ],
];

describe('the judge of chaos', () => {
  it('finds nothing wrong with an installation that went as it should, also when it was killed after its last word', () => {
    expect(judge(right)).toEqual([]);
    const over = { ...boot, code: 2, events: [{ seq: 0, kind: 'refused', failure: { code: 'run.nothingToResume' } }] };
    expect(judge({ ...right, undisturbed: [over] })).toEqual([]);
  });

  it('finds nothing wrong with a run that ended for a restart, after a program that had asked for another one', () => {
    const restarted: JudgedFacts = {
      ...right,
      undisturbed: [{ ...boot, code: 10 }],
      witness: [start('a', '1'), end('a', '1'), start('a', '3'), end('a', '3'), start('b', '2'), end('b', '2')],
      left: ['state/current/machine/resume-entry.txt'],
      expected: { ...right.expected, asksFirst: ['a'], endsForRestart: true },
    };
    expect(judge(restarted)).toEqual([]);
    expect(judge({ ...restarted, witness: [...restarted.witness, start('a', '4'), end('a', '4')] })).toHaveLength(2);
  });

  it.each(doctored)('finds %s, by name', (_, name, change) => {
    const found = judge({ ...right, ...change });
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map((each) => each.slice(0, each.indexOf(': '))))).toEqual(new Set([name]));
  });

  it('has a doctored case for each of its nine invariants', () => {
    expect(new Set(doctored.map(([, name]) => name))).toEqual(new Set(Object.keys(invariants)));
    expect(Object.keys(invariants)).toHaveLength(9);
  });
});
