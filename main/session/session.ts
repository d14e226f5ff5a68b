import * as z from 'zod';
import { problemsOf, topics, type PartialAnswers, type TopicName } from '../../app/answers/answers.ts';
import { secretSchemas, type SecretName } from '../../app/answers/secrets.ts';
import type { PageId } from '../../app/flow/pages.ts';
import { andThen, failed, ok, type Outcome } from '../../app/outcome.ts';
import { fold } from '../../app/plan/fold.ts';
import { noRun, type RunState } from '../../app/plan/run-state.ts';
import { products } from '../../app/products/index.ts';
import type { ProductId } from '../../app/products/product-id.ts';
import { emptySnapshot, type Snapshot } from '../../app/session/snapshot.ts';
import { readJournal } from '../journal.ts';
import type { Secrets } from '../secrets.ts';
import { journalPath } from '../steps/execute.ts';
import { holderOf } from '../steps/lock.ts';
import { removeLeftSecretFiles } from '../steps/secret-file.ts';
import { survivorOf } from '../steps/survivor.ts';
import type { ActiveSession, SessionEnvironment } from './active-session.ts';
import { archiveSession, currentFolder, readSession, writeSession, type SessionFile } from './session-files.ts';
import { createSessionStore, type SessionStore } from './session-store.ts';

/** The session of this process: the truth, and how it begins, changes and is found again. */
export interface Session {
  readonly read: () => Snapshot;
  /** The session that was started; a failure on the launch page. */
  readonly active: (call: string) => Outcome<ActiveSession>;
  readonly start: (mode: 'install' | 'check', product: ProductId) => Outcome<Snapshot>;
  readonly resume: () => Outcome<Snapshot>;
  readonly discard: () => Outcome<Snapshot>;
  readonly goTo: (page: PageId) => Outcome<Snapshot>;
  readonly submit: (topic: TopicName, value: unknown) => Outcome<Snapshot>;
  readonly setSecret: (name: SecretName, value: string) => Outcome<Snapshot>;
}

/** Makes the session of this process; an interrupted one found on disk is offered, not begun. */
export function createSession(environment: SessionEnvironment): Session {
  let active: ActiveSession | null = null;
  let kept = emptySnapshot;
  const store = createSessionStore((snapshot) => {
    environment.emit('session.changed', snapshot);
    if (active === null || snapshot.mode !== 'install' || isKept(kept, snapshot)) return;
    kept = snapshot;
    keep(active, snapshot);
  });
  const folder = currentFolder(environment.stateRoot);
  const begin = (product: ProductId, first: Partial<Snapshot>): Outcome<Snapshot> => {
    const { id, name, sample } = products[product];
    const system = environment.systemFor(products[product], folder);
    environment.secrets.clear();
    kept = emptySnapshot;
    active = { environment, store, product: products[product], folder, system, work: { package: null, run: null } };
    environment.log.write('session.began', { product, page: first.page ?? null });
    return ok(store.change({ ...emptySnapshot, ...first, product: { id, name, sample } }));
  };
  const idle = (call: string): Outcome<null> => (isBusy(active) ? failed({ code: 'session.notNow', call, state: 'busy' }) : ok(null));
  const begun = (call: string): Outcome<null> => (active === null ? failed({ code: 'session.notNow', call, state: 'none' }) : ok(null));
  const putAway = (call: string): Outcome<null> =>
    andThen(
      andThen(idle(call), () => unused(folder)),
      () => archived(environment),
    );
  sweep(folder);
  store.change({ saved: savedIn(folder) });
  return {
    read: store.read,
    active: (call) => (active === null ? failed({ code: 'session.notNow', call, state: 'none' }) : ok(active)),
    start: (mode, product) =>
      mode === 'install'
        ? andThen(putAway('session.start'), () => begin(product, { mode, page: 'package' }))
        : andThen(idle('session.start'), () => begin(product, { mode, page: 'prerequisites', saved: store.read().saved })),
    resume: () =>
      andThen(idle('session.resume'), () => {
        const saved = readSession(folder);
        if (saved === null) return failed({ code: 'run.nothingToResume', state: folder });
        return begin(saved.product, resumed(saved, runIn(folder)));
      }),
    discard: () =>
      andThen(putAway('session.discard'), () => {
        active = null;
        environment.secrets.clear();
        return ok(store.change(emptySnapshot));
      }),
    goTo: (page) => andThen(idle('session.goTo'), () => ok(store.change({ page }))),
    submit: (topic, value) =>
      andThen(
        andThen(begun('answers.submit'), () => idle('answers.submit')),
        () => submit(store.read(), topic, value, store.change),
      ),
    setSecret: (name, value) => andThen(begun('secrets.set'), () => setSecret(environment.secrets, name, value, store)),
  };
}

/** A session that another process works on, or a program of an interrupted run, must not lose its folder. */
function unused(folder: string): Outcome<null> {
  const pid = holderOf(folder) ?? survivorIn(folder);
  return pid === null ? ok(null) : failed({ code: 'run.locked', pid });
}

function survivorIn(folder: string): number | null {
  const read = readJournal(journalPath(folder));
  return read.kind === 'ok' ? (survivorOf(read.value.records)?.pid ?? null) : null;
}

/** A killed run may have left a file with secrets; it goes at the next start, unless a program still reads it. */
function sweep(folder: string): void {
  if (unused(folder).kind === 'ok') removeLeftSecretFiles(folder);
}

function archived({ stateRoot, now }: SessionEnvironment): Outcome<null> {
  return andThen(archiveSession(stateRoot, now()), () => ok(null));
}

function setSecret(secrets: Secrets, name: SecretName, value: string, store: SessionStore): Outcome<Snapshot> {
  const parsed = secretSchemas[name].safeParse(value);
  if (!parsed.success) return refused(parsed.error, value, name);
  const isOutdated = name === 'proxyPassword' && secrets.get(name) !== parsed.data;
  secrets.set(name, parsed.data);
  return ok(store.change({ secretsSet: [...secrets.names()], ...(isOutdated ? { connection: { kind: 'notTested' } } : {}) }));
}

function submit(snapshot: Snapshot, topic: TopicName, value: unknown, change: (change: Partial<Snapshot>) => Snapshot): Outcome<Snapshot> {
  const parsed = topics[topic].safeParse(value);
  if (!parsed.success) return refused(parsed.error, value, topic);
  const isSame = JSON.stringify(snapshot.answers[topic]) === JSON.stringify(parsed.data);
  const answers: PartialAnswers = { ...snapshot.answers, [topic]: parsed.data };
  return ok(change({ answers, ...(isSame ? {} : outdatedBy(topic, snapshot, answers)) }));
}

/** What an answer makes stale: other results must not be shown as if they were about the new answer. */
function outdatedBy(topic: TopicName, { checks, vault }: Snapshot, answers: PartialAnswers): Partial<Snapshot> {
  if (topic === 'sql') return { checks: { ...checks, sql: null } };
  if (topic === 'vault' && vault?.file !== answers.vault?.credentialsFile) return { vault: null };
  if (topic === 'connection') return { connection: { kind: 'notTested' } };
  return {};
}

/** Problems by place and code; never the value. */
function refused(error: z.ZodError, value: unknown, name: string): Outcome<never> {
  const problems = problemsOf(error, value).map(({ path, code }) => `${path === '' ? name : `${name}.${path}`}: ${code}`);
  return failed({ code: 'input.refused', problems });
}

function isBusy(active: ActiveSession | null): boolean {
  return active !== null && (active.work.run !== null || active.work.package !== null);
}

/** Whether what is kept on disk is the same in both; progress alone is in the journal. */
function isKept(before: Snapshot, after: Snapshot): boolean {
  return before.page === after.page && before.answers === after.answers && before.package === after.package;
}

function keep({ environment, product, folder }: ActiveSession, { page, answers, package: state }: Snapshot): void {
  const extracted = state.kind === 'extracted' ? state.result : null;
  const written = writeSession(folder, {
    schemaVersion: 1,
    savedAt: environment.now().toISOString(),
    product: product.id,
    page,
    answers,
    extracted,
  });
  if (written.kind === 'failed') environment.log.write('session.notKept', { code: written.failure.code });
}

/** A run in the journal that has no last word was interrupted: its process is gone. */
function runIn(folder: string): RunState {
  const read = readJournal(journalPath(folder));
  if (read.kind === 'failed') return { ...noRun, phase: 'failed', failure: read.failure };
  const state = fold(read.value.records);
  return state.phase === 'running' || state.phase === 'stopping' ? { ...state, phase: 'interrupted' } : state;
}

function savedIn(folder: string): Snapshot['saved'] {
  const saved = readSession(folder);
  if (saved === null) return null;
  const run = runIn(folder);
  if (run.phase === 'finished') return null;
  return {
    product: saved.product,
    sample: products[saved.product].sample,
    run: run.phase === 'none' ? null : run,
    page: saved.page,
    savedAt: saved.savedAt,
  };
}

/** Checks, connection and secrets are of the earlier start: they are asked again, so the wizard opens where that begins. */
function resumed(saved: SessionFile, run: RunState): Partial<Snapshot> {
  return {
    mode: 'install',
    page: saved.extracted === null ? 'package' : 'prerequisites',
    answers: saved.answers,
    package: saved.extracted === null ? { kind: 'none', problem: null } : { kind: 'extracted', result: saved.extracted },
    run,
  };
}
