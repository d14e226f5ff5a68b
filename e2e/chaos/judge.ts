import type { Boot, ShownEvent } from './boot.ts';
import type { OutsideFacts } from './facts.ts';
import type { Scenario } from './scenarios.ts';

/** What must hold after any chaos (security research §5); the name is what a broken one is reported by. */
export const invariants = {
  'only programs that were verified are started': ({ witness, verified }) =>
    witness.flatMap((each) =>
      each.kind === 'start' && verified[each.program] !== each.sum ? [`${each.program} ran as ${each.sum}, not as it was verified`] : [],
    ),
  'the effect of each program happens once': ({ witness, expected }) =>
    ['start', 'end'].flatMap((kind) => {
      const programs = witness.filter((each) => each.kind === kind).map(({ program }) => program);
      const more = programs.filter(
        (program, index) => programs.slice(0, index).filter((before) => before === program).length >= most(program),
      );
      return more.map((program) => `a second ${kind} of ${program}`);

      function most(program: string): number {
        return expected.asksFirst.includes(program) ? 2 : 1;
      }
    }),
  'never two installers at a time': ({ witness }) =>
    witness.flatMap((each, index) => {
      const before = witness.slice(0, index);
      const open = before.filter(({ kind, pid }) => kind === 'start' && !before.some((end) => end.kind === 'end' && end.pid === pid));
      return each.kind === 'start' && open.length > 0 ? [`${each.program} beside ${open[0]?.program ?? ''}`] : [];
    }),
  'success means that the work is there': (facts) => {
    if (!hasSucceeded(facts)) return [];
    const { machine, passphrase, expected } = facts;
    const missing = expected.machine.filter((name) => !machine.includes(name));
    const entry = undisturbedEnd(facts) === RESTART_NEEDED && !facts.left.some(isEntry) ? ['what opens Setup again'] : [];
    return [...missing, ...entry, ...(passphrase === expected.passphrase ? [] : ['the saved passphrase'])].map(
      (name) => `${name} is missing`,
    );
  },
  'undisturbed restarts reach the end, or a named stop': (facts) => {
    const { undisturbed } = facts;
    if (hasSucceeded(facts)) return [];
    const last = undisturbed.at(-1);
    return [`not after ${String(undisturbed.length)} restarts: ${String(last?.code)} ${namedStop(last) ?? 'without a reason'}`];
  },
  'no secret in any file, argument or environment': ({ leaks }) => leaks,
  'nothing changes but what may': ({ strayed }) => strayed,
  'nothing is left behind': ({ left, brokenJournals, expected }) => [
    ...left.filter((name) => !(expected.endsForRestart && isEntry(name))),
    ...brokenJournals,
  ],
  'what was shown had been written': ({ disturbed, undisturbed, journals }) =>
    [...disturbed, ...undisturbed].flatMap(({ events, command }) => {
      const kept = events.filter(isKept);
      const isWritten = journals.some((journal) => kept.every(({ seq, kind }) => journal[seq - 1]?.kind === kind));
      return kept.length === 0 || isWritten
        ? []
        : [`${command[0] ?? ''} showed what no journal holds: ${kept.map(({ kind }) => kind).join(' ')}`];
    }),
} satisfies Readonly<Record<string, (facts: JudgedFacts) => readonly string[]>>;

/** The facts, and what the machine must have at the end. */
export type JudgedFacts = OutsideFacts & {
  readonly expected: Pick<Scenario, 'asksFirst' | 'endsForRestart'> & {
    readonly machine: readonly string[];
    /** Null where none is saved. */
    readonly passphrase: string | null;
  };
};

/** Exit code of a run that is done, or goes on, with a restart (`docs/command-line.md`). */
const RESTART_NEEDED = 10;

function undisturbedEnd({ undisturbed }: OutsideFacts): number | null | undefined {
  return undisturbed.at(-1)?.code;
}

/** The sample's stand-in for what has Windows open Setup again after a restart. */
function isEntry(name: string): boolean {
  return name.endsWith('/resume-entry.txt');
}

/** What is broken, by the name of the invariant; empty when all of them hold. */
export function judge(facts: JudgedFacts): readonly string[] {
  return Object.entries(invariants).flatMap(([name, broken]) => broken(facts).map((detail) => `${name}: ${detail}`));
}

/** Killed after its last word, a run has nothing left to go on with: that is its end, too. */
function hasSucceeded({ undisturbed, journals }: OutsideFacts): boolean {
  const last = undisturbed.at(-1);
  const isOver = journals.some((journal) => journal.at(-1)?.kind === 'runFinished');
  return last?.code === 0 || (isOver && (last?.code === RESTART_NEEDED || namedStop(last) === 'run.nothingToResume'));
}

/** The code of the failure that an engine gave as its last word. */
export function namedStop(boot: Boot | undefined): string | null {
  return lastFailure(boot)?.code ?? null;
}

/** The failure itself, with all that was told of it. */
export function lastFailure(boot: Boot | undefined): { readonly code: string } | null {
  return [...(boot?.events ?? [])].reverse().find(({ failure }) => failure !== undefined && failure !== null)?.failure ?? null;
}

/** Lines and notices are only shown; a diagnosis or the end is the command's own word, with the number 0. */
function isKept({ seq, kind }: ShownEvent): boolean {
  return seq > 0 && !['logLine', 'stepNotice'].includes(kind);
}
