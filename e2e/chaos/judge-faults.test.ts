import { describe, expect, it } from 'vitest';
import type { Boot } from './boot.ts';
import { faultInvariants, judgeFault, type JudgedRound } from './judge-faults.ts';

const boot: Boot = { command: ['install'], killed: false, code: 0, events: [{ seq: 1, kind: 'runStarted' }], said: '', seen: '' };
const start = { kind: 'start', program: 'a', pid: '1', sum: 'sum of a' } as const;
const end = { kind: 'end', program: 'a', pid: '1' } as const;

/** An installation to which a call was refused once, and which went on all the same. */
const right: JudgedRound = {
  fault: { code: 'EIO', forEver: false, number: 7 },
  faulted: boot,
  glance: { machine: ['HKLM\\A'], passphrase: 'the passphrase', left: [] },
  facts: {
    disturbed: [boot],
    undisturbed: [boot],
    witness: [start, end],
    verified: { a: 'sum of a' },
    journals: [[{ seq: 1, kind: 'runStarted' }]],
    machine: ['HKLM\\A'],
    passphrase: 'the passphrase',
    leaks: [],
    strayed: [],
    left: [],
    brokenJournals: [],
    expected: { machine: ['HKLM\\A'], passphrase: 'the passphrase', asksFirst: [], endsForRestart: false },
  },
};

const ended = (code: string, details: object = {}): Boot => ({
  ...boot,
  code: 3,
  events: [{ seq: 0, kind: 'ended', failure: { code, ...details } }],
});
const secret = ['state/current/secret/MABSSetup.ini'];
const again = { ...right.facts, witness: [start, { ...start, pid: '2' }, { ...end, pid: '2' }] };

/** Rounds that are doctored in one place, and the only invariant that they break. */
const doctored: readonly (readonly [string, keyof typeof faultInvariants, Partial<JudgedRound>])[] = [
  ['a command that breaks', 'the command ends by itself, with a code of its own', { faulted: { ...boot, code: 1 } }],
  ['a command that hangs', 'the command ends by itself, with a code of its own', { faulted: { ...boot, code: null, killed: true } }],
  ['an end without a reason', 'an end without the work says what happened', { faulted: { ...boot, code: 3 } }],
  ['a reason that says something else', 'an end without the work says what happened', { faulted: ended('run.evidenceMissing') }],
  ['the code of another fault', 'an end without the work says what happened', { faulted: ended('file.unwritable', { reason: 'ENOSPC' }) }],
  ['a success without the work', 'success is said only when the work is there', { glance: { ...right.glance, machine: [] } }],
  ['a success with half a passphrase', 'success is said only when the work is there', { glance: { ...right.glance, passphrase: 'the' } }],
  [
    'a secret file, though the disk works again',
    'a secret file is left only by an end that cannot take it away',
    { faulted: ended('file.unwritable', { reason: 'EIO' }), glance: { ...right.glance, left: secret } },
  ],
];

describe('the judge of faults', () => {
  it('finds nothing wrong with a round that went on, nor with one that ended by name', () => {
    expect(judgeFault(right)).toEqual([]);
    expect(
      judgeFault({ ...right, faulted: ended('file.unwritable', { reason: 'EIO' }), glance: { ...right.glance, machine: [] } }),
    ).toEqual([]);
  });

  it('lets a program be started again whose start could not be written down, and a secret file stay on a disk that broke', () => {
    const faulted = ended('run.journalUnwritable', { reason: 'EIO' });
    expect(judgeFault({ ...right, faulted, facts: again })).toEqual([]);
    const next = { ...start, program: 'b', pid: '3' };
    const dead = { ...right.facts, verified: { a: 'sum of a', b: 'sum of a' }, witness: [start, next, { ...end, program: 'b', pid: '3' }] };
    expect(judgeFault({ ...right, faulted, facts: dead })).toEqual([]);
    expect(judgeFault({ ...right, faulted, facts: { ...dead, left: ['process 1'] } })).toEqual(['nothing is left behind: process 1']);
    const fault = { ...right.fault, forEver: true };
    expect(judgeFault({ ...right, fault, faulted, glance: { ...right.glance, left: secret } })).toEqual([]);
  });

  it.each(doctored)('finds %s, by name', (_, name, change) => {
    const found = judgeFault({ ...right, ...change });
    expect(new Set(found.map((each) => each.slice(0, each.indexOf(': '))))).toEqual(new Set([name]));
  });

  it('has a doctored case for each of its invariants', () => {
    expect(new Set(doctored.map(([, name]) => name))).toEqual(new Set(Object.keys(faultInvariants)));
  });

  it('judges the end by the nine invariants of all chaos', () => {
    const faulted = ended('file.unwritable', { reason: 'EIO' });
    expect(judgeFault({ ...right, faulted, facts: again })).toContain('the effect of each program happens once: a second start of a');
    const facts = { ...right.facts, leaks: ['state/logs/setup.jsonl'] };
    expect(judgeFault({ ...right, facts })).toEqual(['no secret in any file, argument or environment: state/logs/setup.jsonl']);
  });
});
