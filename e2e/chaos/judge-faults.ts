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
    return JSON.stringify(failure).includes(`"${fault.code}"`) || CONSEQUENCES.has(failure.code)
      ? []
      : [JSON.stringify(failure).slice(0, 400)];
  },
  'success is said only when the work is there': ({ faulted: { code }, glance: { machine, passphrase, left }, facts: { expected } }) => {
    if (code !== 0) return [];
    const missing = expected.machine.filter((name) => !machine.includes(name));
    return [...missing, ...(passphrase === expected.passphrase ? [] : ['the passphrase']), ...left.filter((name) => isSecret(name))];
  },
  'a secret file is left only by an end that cannot take it away': ({ faulted: { code }, fault, glance: { left } }) =>
    fault.forEver && code !== 0 ? [] : left.filter((name) => isSecret(name)),
  'a program is started again only when its start could not be written down': ({ faulted, facts: { witness } }) =>
    namedStop(faulted) === 'run.journalUnwritable' ? [] : startedAgain(witness).map(({ program }) => `a second start of ${program}`),
} satisfies Readonly<Record<string, (round: JudgedRound) => readonly string[]>>;

/** It did its work, or gave a reason; it did not break. */
const EXPECTED_CODES: readonly (number | null)[] = [0, 2, 3];

/** Reasons that are no code of the system, and say all the same what a person needs to know. */
const CONSEQUENCES: ReadonlySet<string> = new Set();

/** What is broken, by the name of the invariant; empty when all of them hold. */
export function judgeFault(round: JudgedRound): readonly string[] {
  const own = Object.entries(faultInvariants).flatMap(([name, broken]) => broken(round).map((detail) => `${name}: ${detail}`));
  return [...own, ...judge(withoutEnded(round.facts))];
}

/** A program whose start could not be written down is ended at once: that start counts for nothing. */
function withoutEnded(facts: JudgedFacts): JudgedFacts {
  const ended = startedAgain(facts.witness);
  return { ...facts, witness: facts.witness.filter((each) => !ended.includes(each)) };
}

/** Starts that have no end, of programs that were started again. */
function startedAgain(witness: JudgedFacts['witness']): JudgedFacts['witness'] {
  return witness.filter((each, index) => {
    const again = witness.slice(index + 1).some(({ kind, program }) => kind === 'start' && program === each.program);
    return each.kind === 'start' && again && !witness.some(({ kind, pid }) => kind === 'end' && pid === each.pid);
  });
}

function isSecret(name: string): boolean {
  return name.includes('/secret/');
}
