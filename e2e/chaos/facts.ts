import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { processesOf } from '../fixtures/processes.ts';
import { wholePart } from '../fixtures/whole-lines.ts';
import { writingsOf } from '../fixtures/writings.ts';
import type { Boot } from './boot.ts';
import type { ToldCall } from './engine.ts';
import { isWholeJournal, journalLines, type JournalLine } from './journal-lines.ts';
import type { Place } from './place.ts';
import { keyPassword, secrets, sqlPassword } from './secrets.ts';

/** A line that a program wrote down itself; `sum` is the SHA-256 of the bytes that ran. */
export type Witnessed =
  | { readonly kind: 'start'; readonly program: string; readonly pid: string; readonly sum: string }
  | { readonly kind: 'end'; readonly program: string; readonly pid: string };

/** What is seen of an installation from outside: files, processes, and what was said. Nothing here asks the code that is judged. */
export interface OutsideFacts {
  /** Boots that were killed, and those that went on undisturbed after them. */
  readonly disturbed: readonly Boot[];
  readonly undisturbed: readonly Boot[];
  readonly witness: readonly Witnessed[];
  /** SHA-256 by program, as the session wrote it down when it took the package over. */
  readonly verified: Readonly<Record<string, string>>;
  /** Lines of each journal there is: number and kind of event. */
  readonly journals: readonly (readonly JournalLine[])[];
  /** Names of evidence that the machine has: keys, services, files. */
  readonly machine: readonly string[];
  readonly passphrase: string | null;
  /** Places where a secret stands that must not hold one. */
  readonly leaks: readonly string[];
  /** Files that were changed, added or removed where nothing may change. */
  readonly strayed: readonly string[];
  /** Secret files, locks, temporary files, stores that a program wrote half, what opens Setup again, and living processes. */
  readonly left: readonly string[];
  /** Journals of which a line is changed or missing, or torn where a run went on behind it. */
  readonly brokenJournals: readonly string[];
}

/** SHA-256 by path of every file below the folders that must stay as they are. */
export type Untouched = Readonly<Record<string, string>>;

/** Looks at what must not change. */
export function untouchedOf({ root }: Place): Untouched {
  const files = ['given', 'package', 'home', 'temporary'].flatMap((name) => filesUnder(path.join(root, name)));
  return Object.fromEntries(files.map((file) => [path.relative(root, file), sha256(readFileSync(file))]));
}

/** Gathers everything, once all boots have ended. */
export function lookAt(place: Place, before: Untouched, disturbed: readonly Boot[], undisturbed: readonly Boot[]): OutsideFacts {
  const states = filesUnder(place.state);
  return {
    disturbed,
    undisturbed,
    witness: witnessIn(place, states),
    verified: verifiedIn(path.join(place.state, 'current', 'session.json')),
    journals: states.filter((file) => path.basename(file) === 'journal.jsonl').map(journalIn),
    machine: machineIn(path.join(place.state, 'current', 'machine')),
    passphrase: textOf(path.join(place.passphrase, 'MABS01_passphrase.txt')),
    leaks: leaksIn(place, [...disturbed, ...undisturbed]),
    strayed: strayedFrom(before, place),
    left: leftIn(place, states),
    brokenJournals: states.filter((file) => path.basename(file) === 'journal.jsonl' && !isReadable(file, place)),
  };
}

/** What is seen right after a boot, before anybody goes on. */
export type Glance = Pick<OutsideFacts, 'machine' | 'passphrase' | 'left'>;

/** Looks at what a boot left. */
export function glanceAt(place: Place): Glance {
  return {
    machine: machineIn(path.join(place.state, 'current', 'machine')),
    passphrase: textOf(path.join(place.passphrase, 'MABS01_passphrase.txt')),
    left: leftIn(place, filesUnder(place.state)),
  };
}

/** Names of a set of files in which a secret stands, in any writing. */
export function filesWithSecret(root: string, files: readonly string[]): readonly string[] {
  return files.filter((file) => holdsSecret(readFileSync(file))).map((file) => path.relative(root, file));
}

/** Whether a secret stands in it, in any writing. */
export function holdsSecret(content: Buffer | string): boolean {
  const bytes = Buffer.from(content);
  return needles.some((needle) => bytes.includes(needle));
}

const needles = [...Object.values(secrets), keyPassword, sqlPassword].flatMap(writingsOf);

/** Files below a folder, by absolute path; none where there is no folder. */
export function filesUnder(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(file) : [file];
  });
}

/** Places where a secret stands that must not hold one: files, what programs were started with, what the engine said. */
export function leaksIn({ root, state, witness, calls }: Place, boots: readonly Boot[]): readonly string[] {
  const started = linesOf(calls).flatMap((line) => ((JSON.parse(line) as ToldCall).started ?? []).map((each) => JSON.stringify(each)));
  const told = boots.flatMap(({ said, seen, command }) => [said, seen, command.join(' ')]);
  return [
    ...filesWithSecret(root, [...filesUnder(state), witness].filter(existsSync)),
    ...(started.some(holdsSecret) ? ['arguments or environment of a program'] : []),
    ...(told.some(holdsSecret) ? ['arguments, environment or words of the engine'] : []),
  ];
}

/** Whoever goes on cuts a torn line off; nobody does in a session that was put away. */
function isReadable(file: string, { state }: Place): boolean {
  const text = readFileSync(file, 'utf8');
  return isWholeJournal(file.startsWith(path.join(state, 'earlier')) ? wholePart(text) : text);
}

function strayedFrom(before: Untouched, place: Place): readonly string[] {
  const after = untouchedOf(place);
  const expected = new Set(['given', 'package', 'home', 'temporary', 'told', 'passphrase', 'state']);
  const strangers = readdirSync(place.root).filter((name) => !expected.has(name));
  const saved = filesUnder(place.passphrase).map((file) => path.relative(place.root, file));
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...names].filter((name) => before[name] !== after[name] && !LOOKED_AT.test(name));
  return [...changed, ...strangers, ...saved.filter((name) => name !== path.join('passphrase', 'MABS01_passphrase.txt'))];
}

/** A machine of the sample that a command only looks at stands in the temporary folder; a kill leaves it to the system's own cleaning. */
const LOOKED_AT = /^temporary\/backup-server-setup-\w+\/machine\/(?:C\/.+|(?:registry|services|world)\.json(?:\.new)?)$/u;

function leftIn({ root }: Place, states: readonly string[]): readonly string[] {
  const suspicious = /(?:^|\/)(?:lock\.[^/]*|secret\/.*|[^/]*\.json\.\d+|[^/]*\.new|\.[^/]*\.partial-.*|resume-entry\.txt)$/u;
  const files = states.map((file) => path.relative(root, file)).filter((name) => suspicious.test(name));
  return [...files, ...processesOf(root).map((pid) => `process ${String(pid)}`)];
}

/** The sample's own programs write down no sum: what lies there now is taken for what ran. */
function witnessIn({ scenario: { programs }, witness, state }: Place, states: readonly string[]): readonly Witnessed[] {
  if (programs === 'tiny') return linesOf(witness).map(witnessed);
  const lines = states.filter((file) => path.basename(file) === 'witness.jsonl').flatMap(linesOf);
  return lines.map((line) => {
    const { event, program, pid } = JSON.parse(line) as { readonly event: 'start' | 'end'; readonly program: string; readonly pid: number };
    const known = { program, pid: String(pid) };
    if (event === 'end') return { kind: 'end', ...known };
    return { kind: 'start', ...known, sum: sha256(readFileSync(path.join(state, 'current', 'package', program))) };
  });
}

function witnessed(line: string): Witnessed {
  const [kind, program = '', pid = '', sum = ''] = line.split(' ');
  return kind === 'start' ? { kind, program, pid, sum } : { kind: 'end', program, pid };
}

function verifiedIn(file: string): Readonly<Record<string, string>> {
  const text = textOf(file);
  if (text === null) return {};
  const { extracted } = JSON.parse(text) as {
    readonly extracted: { readonly programs: readonly { path: string; sha256: string }[] } | null;
  };
  return Object.fromEntries((extracted?.programs ?? []).map((each) => [each.path, each.sha256]));
}

/** The events of a journal. */
export function journalIn(file: string): readonly JournalLine[] {
  return journalLines(textOf(file) ?? '');
}

function machineIn(folder: string): readonly string[] {
  const keys = (name: string): readonly string[] => Object.keys(JSON.parse(textOf(path.join(folder, name)) ?? '{}') as object);
  const files = filesUnder(path.join(folder, 'C')).map((file) => path.relative(folder, file));
  return [...keys('registry.json'), ...keys('services.json'), ...files];
}

function linesOf(file: string): readonly string[] {
  return (textOf(file) ?? '').split('\n').filter((line) => line !== '');
}

function textOf(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
