import type * as z from 'zod';
import { isKnown, known, unknown, type Fact } from '../../app/machine/fact.ts';
import type { FactName, MachineFacts } from '../../app/machine/facts.ts';
import type { HttpAnswer, HttpRequest } from '../system/http-request.ts';
import type { RunProgram } from '../system/run-program.ts';
import type { Question, ScriptDoor } from '../system/script/windows-script.ts';
import type { PasswordPolicyDoor } from '../system/win32-password-policy.ts';
import type { NetworkDoor, RegistryDoor, RegistryValue, ServicesDoor } from '../system/system.ts';
import type { Host } from './host.ts';

/** What probes may ask. They read only. */
export interface ProbeDoors {
  readonly host: Host;
  readonly registry: RegistryDoor;
  readonly services: ServicesDoor;
  readonly run: RunProgram;
  readonly script: ScriptDoor;
  readonly network: ProbeNetwork;
  readonly passwordPolicy: PasswordPolicyDoor;
}

/** What probes ask the network: whether an address answers, and what a plain HTTP request gets. */
export interface ProbeNetwork extends NetworkDoor {
  readonly request: (request: HttpRequest) => Promise<HttpAnswer>;
}

/** Learns one fact. `signal` ends when its time is over; what comes after that is dropped. */
export type Probe<F extends FactName> = (doors: ProbeDoors, signal: AbortSignal) => Promise<MachineFacts[F]>;

/** A probe that only makes sense on Windows: elsewhere its fact is unknown for that reason. */
export function onWindows<T>(
  ask: (doors: ProbeDoors, signal: AbortSignal) => Promise<Fact<T>>,
): (doors: ProbeDoors, signal: AbortSignal) => Promise<Fact<T>> {
  return (doors, signal) => (doors.host.platform === 'win32' ? ask(doors, signal) : Promise.resolve(unknown('notWindows')));
}

/** An answer of the script, as `schema` reads it; another shape is unknown. */
export async function askScript<T extends z.ZodType>({ script }: ProbeDoors, question: Question, schema: T): Promise<Fact<z.infer<T>>> {
  return thenFact(await script.ask(question), (answer): Fact<z.infer<T>> => {
    const parsed = schema.safeParse(answer);
    return parsed.success ? known(parsed.data) : unknown('unreadable', question);
  });
}

/** Changes the value of a known fact; an unknown one passes. */
export function mapFact<T, U>(fact: Fact<T>, change: (value: T) => U): Fact<U> {
  return isKnown(fact) ? known(change(fact.value)) : fact;
}

/** Like {@link mapFact}, for a change that may not be sure of its answer. */
export function thenFact<T, U>(fact: Fact<T>, change: (value: T) => Fact<U>): Fact<U> {
  return isKnown(fact) ? change(fact.value) : fact;
}

/** Many facts as one: known when all are, else unknown like the first that is. */
export function allFacts<T extends Readonly<Record<string, unknown>>>(facts: { readonly [K in keyof T]: Fact<T[K]> }): Fact<T> {
  const entries = Object.entries(facts as Readonly<Record<string, Fact<unknown>>>);
  for (const [, fact] of entries) if (!isKnown(fact)) return fact;
  return known(Object.fromEntries(entries.map(([name, fact]) => [name, isKnown(fact) ? fact.value : undefined])) as T);
}

/** A value of the registry that must be text; null where it is absent. */
export async function readText(registry: RegistryDoor, key: string, name: string): Promise<Fact<string | null>> {
  return thenFact(await registry.read(key, name), (value) => textOf(value, `${key}\\${name}`));
}

/** A value of the registry that must be a number; null where it is absent. */
export async function readNumber(registry: RegistryDoor, key: string, name: string): Promise<Fact<number | null>> {
  return thenFact(await registry.read(key, name), (value) =>
    value === null || typeof value === 'number' ? known(value) : unknown('unreadable', `${key}\\${name}`),
  );
}

/** A value of the registry that has to be there: absent is unknown. */
export async function readRequired(registry: RegistryDoor, key: string, name: string): Promise<Fact<string>> {
  return thenFact(await readText(registry, key, name), (value) => (value === null ? unknown('notFound', `${key}\\${name}`) : known(value)));
}

function textOf(value: RegistryValue | null, where: string): Fact<string | null> {
  return value === null || typeof value === 'string' ? known(value) : unknown('unreadable', where);
}
