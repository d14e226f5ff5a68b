import type { Fault } from './faults.ts';
import { judge, lastFailure, namedStop, type JudgedFacts } from './judge.ts';
import type { FaultRound } from './round.ts';

/** A round with a fault, as it is judged. */
export type JudgedRound = FaultRound & { readonly fault: Fault };

/** What must hold when a call was refused, beside what must hold after any chaos. */
export const faultInvariants = {
  'the command ends by itself, with a code of its own': ({ faulted: { code, killed, said } }) =>
    !killed && EXPECTED_CODES.includes(code) ? [] : [`${killed ? 'hung' : `ended with ${String(code)}`}: ${said.slice(-400)}`],
  'an end without the work says what happened': ({ faulted, fault }) => {
    if (!EXPECTED_CODES.includes(faulted.code) || faulted.code === 0) return [];
    const failure = lastFailure(faulted);
    if (failure === null) return ['no reason at all'];
    const told = JSON.stringify(failure);
    return told.includes(`"${fault.code}"`) ? [] : [told.slice(0, 400)];
  },
  'success is said only when the work is there': ({ faulted: { code }, glance: { machine, passphrase, left }, facts: { expected } }) => {
    if (code !== 0) return [];
    const missing = expected.machine.filter((name) => !machine.includes(name));
    return [...missing, ...(passphrase === expected.passphrase ? [] : ['the passphrase']), ...left.filter((name) => isSecret(name))];
  },
  'a secret file is left only by an end that cannot take it away': ({ faulted: { code }, fault, glance: { left } }) =>
    fault.forEver && code !== 0 ? [] : left.filter((name) => isSecret(name)),
} satisfies Readonly<Record<string, (round: JudgedRound) => readonly string[]>>;

/** It did its work, or gave a reason; it did not break. */
const EXPECTED_CODES: readonly (number | null)[] = [0, 2, 3];

/** What is broken, by the name of the invariant; empty when all of them hold. */
export function judgeFault(round: JudgedRound): readonly string[] {
  const own = Object.entries(faultInvariants).flatMap(([name, broken]) => broken(round).map((detail) => `${name}: ${detail}`));
  return [...own, ...judge(withoutEnded(round))];
}

/**
 * A program whose start could not be written down is ended at once. That start counts for nothing, whether it is made again or its
 * work was done by then; where the program lives on all the same, it is among what was left behind.
 */
function withoutEnded({ faulted, facts }: JudgedRound): JudgedFacts {
  if (namedStop(faulted) !== 'run.journalUnwritable') return facts;
  const { witness } = facts;
  return { ...facts, witness: witness.filter((each) => each.kind === 'end' || hasEnd(each.pid, witness)) };
}

function hasEnd(pid: string, witness: JudgedFacts['witness']): boolean {
  return witness.some((each) => each.kind === 'end' && each.pid === pid);
}

function isSecret(name: string): boolean {
  return name.includes('/secret/');
}
