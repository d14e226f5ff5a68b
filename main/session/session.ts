import { randomUUID } from 'node:crypto';
import type { TopicName } from '../../app/answers/answers.ts';
import type { SessionMode, SetupMode } from '../../app/answers/mode.ts';
import type { SecretName } from '../../app/answers/secrets.ts';
import type { PageId } from '../../app/flow/pages.ts';
import type { Failure } from '../../app/failure.ts';
import { andThen, andThenAsync, failed, ok, type Outcome } from '../../app/outcome.ts';
import { products } from '../../app/products/index.ts';
import type { Product } from '../../app/products/product.ts';
import type { ProductId } from '../../app/products/product-id.ts';
import { offerFor, type SetupOffer } from '../../app/products/setup-offer.ts';
import { setupOf } from '../../app/session/setup-of.ts';
import { emptySnapshot, type Snapshot } from '../../app/session/snapshot.ts';
import type { FactsFile } from '../../app/machine/facts-file.ts';
import { MachineUnwritable } from '../system/sample/sample-system.ts';
import type { System } from '../system/system.ts';
import { createDigestMemory } from '../package/digest-memory.ts';
import type { ActiveSession, SessionEnvironment, WorkSlots } from './active-session.ts';
import { setSecret, submitAnswer } from './answer-work.ts';
import { createFactsMemory } from './facts-memory.ts';
import { factsSourceOf, readFactsFile, systemOnFacts } from './open-facts.ts';
import { stillOurs, unheld } from './ownership.ts';
import { watchParts } from './package-watch.ts';
import { arrangeReturnAgain, askAgain } from './return-work.ts';
import { isKept, keepSession, offeredIn, prune, putAway, resumed, sweep, type Return } from './saved-session.ts';
import { currentFolder, readSession, type SessionFile } from './session-files.ts';
import { createSessionStore, type SessionStore } from './session-store.ts';

/** The session of this process: the truth, and how it begins, changes and is found again. */
export interface Session {
  readonly read: () => Snapshot;
  /** The session that was started; a failure on the launch page. */
  readonly active: (call: string) => Outcome<ActiveSession>;
  /** What can be done with a product on this computer. */
  readonly offer: (product: ProductId) => Promise<Outcome<SetupOffer>>;
  readonly start: (mode: SessionMode, product: ProductId) => Outcome<Snapshot>;
  /** Looks at another server through its facts file. */
  readonly openFacts: (file: string) => Outcome<Snapshot>;
  readonly resume: () => Outcome<Snapshot>;
  /** The machine opened the program after a restart: goes to where the run was, and asks again what needs no person. */
  readonly comeBack: () => Outcome<Snapshot>;
  readonly discard: () => Outcome<Snapshot>;
  readonly goTo: (page: PageId) => Outcome<Snapshot>;
  readonly submit: (topic: TopicName, value: unknown) => Outcome<Snapshot>;
  readonly setSecret: (name: SecretName, value: string) => Outcome<Snapshot>;
}

/** What changes hands while a session begins and ends. */
interface Held {
  readonly environment: SessionEnvironment;
  readonly store: SessionStore;
  readonly folder: string;
  active: ActiveSession | null;
  /** The snapshot that was written down last. */
  kept: Snapshot;
}

/** Makes the session of this process; an interrupted one found on disk is offered, not begun. */
export function createSession(environment: SessionEnvironment): Session {
  const store = createSessionStore((snapshot) => {
    environment.emit('session.changed', snapshot);
    keepIfChanged(held, snapshot);
    if (held.active !== null) watchParts(held.active);
  });
  const held: Held = { environment, store, folder: currentFolder(environment.stateRoot), active: null, kept: emptySnapshot };
  const idle = (call: string): Outcome<null> => whenIdle(held, call);
  const active = (call: string): Outcome<ActiveSession> =>
    held.active === null ? failed({ code: 'session.notNow', call, state: 'none' }) : ok(held.active);
  sweep(environment, held.folder);
  prune(environment);
  store.change(offeredIn(held.folder));
  return {
    read: store.read,
    active,
    offer: (id) => offerOf(held, products[id]),
    start: (mode, product) => andThen(idle('session.start'), () => start(held, mode, product)),
    openFacts: (file) => andThen(idle('facts.open'), () => andThen(readFactsFile(file), (facts) => startOnFacts(held, file, facts))),
    resume: () => andThen(idle('session.resume'), () => resume(held)),
    comeBack: () => andThen(idle('session.comeBack'), () => comeBack(held)),
    discard: () => andThen(idle('session.discard'), () => discard(held)),
    goTo: (page) => andThen(idle('session.goTo'), () => ok(goTo(held, page))),
    submit: (topic, value) =>
      andThen(
        andThen(active('answers.submit'), () => idle('answers.submit')),
        () => submitAnswer(store, topic, value),
      ),
    setSecret: (name, value) => andThen(active('secrets.set'), () => setSecret(store, environment.secrets, name, value)),
  };
}

async function offerOf(held: Held, product: Product): Promise<Outcome<SetupOffer>> {
  return andThenAsync(doorsOf(held, product), async (system) => ok(offerFor(await system.backupServer(), product)));
}

function start(held: Held, mode: SessionMode, product: ProductId): Outcome<Snapshot> {
  return mode === 'check' || mode === 'tools' ? startLook(held, mode, product) : startSetup(held, mode, product);
}

function startSetup(held: Held, mode: SetupMode, product: ProductId): Outcome<Snapshot> {
  return andThen(putAway(held.environment, held.folder), () => begin(held, product, { mode, page: 'package' }));
}

/** A look at the server, or after it, leaves an interrupted session on offer. */
function startLook(held: Held, mode: 'check' | 'tools', product: ProductId): Outcome<Snapshot> {
  const page = mode === 'check' ? 'prerequisites' : 'tools';
  return begin(held, product, { mode, page, ...offeredIn(held.folder) });
}

/** A facts file of the sample is judged by the sample's rules. */
function startOnFacts(held: Held, file: string, facts: FactsFile): Outcome<Snapshot> {
  const product = facts.sample ? 'sample' : 'mabs-v3';
  const first = { mode: 'check', page: 'prerequisites', ...offeredIn(held.folder), factsSource: factsSourceOf(file, facts) } as const;
  return begin(held, product, first, { through: (system) => systemOnFacts(system, facts) });
}

/** Back on the first page, a setup that is not finished is on offer as after a start of the program. */
function goTo({ store, folder }: Held, page: PageId): Snapshot {
  return store.change(page === 'launch' ? { page, ...offeredIn(folder) } : { page });
}

function resume(held: Held): Outcome<Snapshot> {
  if (isPutAside(held.store.read()) && problemOfOurs(held) === null)
    return ok(held.store.change({ page: 'package', saved: null, savedProblem: null }));
  const { saved, savedProblem } = offeredIn(held.folder);
  if (savedProblem !== null) return failed(savedProblem);
  return andThen(saved === null ? ok(null) : readSession(held.folder), (found) => goOn(held, found, 'byHand'));
}

/** A finished run is shown too: it may have been finished by the restart. */
function comeBack(held: Held): Outcome<Snapshot> {
  const begun = andThen(readSession(held.folder), (saved) => goOn(held, saved, 'byItself'));
  if (begun.kind === 'failed') return begun;
  if (held.active !== null) void askAgain(held.active).catch(held.environment.log.bug);
  return begun;
}

/** A setup of this very process, left for the first page: its package, checks and secrets are all still here. */
function isPutAside(snapshot: Snapshot): boolean {
  return snapshot.page === 'launch' && setupOf(snapshot) !== null;
}

/** Why what is on disk is not the setup of this process; null where it is, or where there is no such setup. */
function problemOfOurs({ active, store }: Held): Failure | null {
  if (active === null || setupOf(store.read()) === null) return null;
  const ours = stillOurs(active);
  return ours.kind === 'failed' ? ours.failure : null;
}

function goOn(held: Held, saved: SessionFile | null, how: Return): Outcome<Snapshot> {
  if (saved === null) return failed({ code: 'run.nothingToResume', state: held.folder });
  const { environment, folder } = held;
  const begun = andThen(unheld(folder, environment.processes), () =>
    begin(held, saved.product, resumed(saved, environment, folder, how), { onDisk: saved.id }),
  );
  if (begun.kind === 'ok' && held.active !== null) void arrangeReturnAgain(held.active).catch(environment.log.bug);
  return begun;
}

function discard(held: Held): Outcome<Snapshot> {
  // What another one began there meanwhile is not put away with this one.
  const isTaken = problemOfOurs(held)?.code === 'session.taken';
  return andThen(isTaken ? ok(null) : putAway(held.environment, held.folder), () => {
    letGo(held);
    held.active = null;
    held.environment.secrets.clear();
    return ok(held.store.change({ ...emptySnapshot, ...offeredIn(held.folder) }));
  });
}

/** What not every session begins with. */
interface Beginning {
  /** The id of the session on disk that is gone on with. */
  readonly onDisk?: string | null;
  readonly through?: (system: System) => System;
}

function begin(held: Held, productId: ProductId, first: Partial<Snapshot>, { onDisk = null, through }: Beginning = {}): Outcome<Snapshot> {
  const { environment, store, folder } = held;
  const product = products[productId];
  const { id, name, sample } = product;
  const opened = doorsOf(held, product);
  if (opened.kind === 'failed') return opened;
  environment.secrets.clear();
  letGo(held);
  held.kept = emptySnapshot;
  const system = through?.(opened.value) ?? opened.value;
  const facts = createFactsMemory(system.facts, environment.now);
  held.active = { id: randomUUID(), environment, store, product, folder, system, facts, work: newWork(onDisk) };
  environment.log.write('session.began', { product: id, page: first.page ?? null });
  return ok(store.change({ ...emptySnapshot, ...first, product: { id, name, sample } }));
}

function doorsOf({ environment, folder }: Held, product: Product): Outcome<System> {
  try {
    return ok(environment.systemFor(product, folder));
  } catch (error) {
    if (error instanceof MachineUnwritable) return failed(error.failure);
    throw error;
  }
}

/** Nobody looks after the parts of a session that is over. */
function letGo({ active }: Held): void {
  active?.work.parts.watch?.close();
  active?.work.parts.held?.release();
}

function newWork(onDisk: string | null): WorkSlots {
  const parts = { memory: createDigestMemory(), sums: { kind: 'beside' }, verified: new Map(), held: null, watch: null } as const;
  return { onDisk, package: null, parts: { ...parts }, recent: [], run: null, ended: Promise.resolve() };
}

function whenIdle({ active }: Held, call: string): Outcome<null> {
  const isBusy = active !== null && (active.work.run !== null || active.work.package !== null);
  return isBusy ? failed({ code: 'session.notNow', call, state: 'busy' }) : ok(null);
}

function keepIfChanged(held: Held, snapshot: Snapshot): void {
  if (held.active === null || setupOf(snapshot) === null || snapshot.page === 'launch' || isKept(held.kept, snapshot)) return;
  held.kept = snapshot;
  keepSession(held.active, snapshot);
}
