import { setTimeout as wait } from 'node:timers/promises';
import type { CallName } from '../../app/ipc/contract.ts';
import type { Outcome } from '../../app/outcome.ts';
import { pageOrder } from '../../app/flow/pages.ts';
import type { Snapshot } from '../../app/session/snapshot.ts';
import { programsStarted } from '../fixtures/journal.ts';
import { pageProcessOf, type PageProcess, type Shown } from '../fixtures/page-process.ts';
import { canaries } from '../fixtures/secrets.ts';
import { expect, test, type Wizard } from '../fixtures/wizard.ts';
import { lasting } from '../worlds/with.ts';

const SQL = 'SQLSVR2017/setup.exe';
const SERVER = 'Setup.exe';
const failing = { seconds: 0.2, error: { id: 4323, message: 'The account was not added.' } };
/** Pages with a question, and the summary. */
const asked = pageOrder.slice(pageOrder.indexOf('welcome'), pageOrder.indexOf('installation'));

// The page's own end is told by the console.
test.use({ mayComplain: true, world: lasting(0.2, { [SQL]: { seconds: 3 }, [SERVER]: failing }) });

test('the process of the page ends in every state: same page, same answers, and the work goes on', async ({ open }) => {
  const { page, words } = pageOf(await open());
  await page.same();
  await page.done('session.start', { mode: 'install', product: 'sample' });
  await page.same();

  const { suggestions } = await page.done<Info>('app.info', null);
  await page.done('package.choose', { folder: suggestions.packageFolder });
  await page.callAndCrash('package.verify', { again: true });
  await page.until(({ package: { kind } }) => kind === 'verified');
  expect((await page.same()).text).toContain(words.package.intactTitle);
  await page.callAndCrash('package.extract', { destination: suggestions.destination });
  expect((await page.read()).package.kind, 'not begun again, not given up').toMatch(/^extract/u);
  await page.until(({ package: { kind } }) => kind === 'extracted');
  expect((await page.same()).text).toContain(words.package.finish);

  await answer(page, suggestions);
  for (const id of asked) {
    await page.done('session.goTo', id);
    expect((await page.same()).title).toBe(words[id].title);
  }

  await page.done('run.start', null);
  await page.until(({ run }) => run.current === 'install-sql');
  await page.crash();
  expect((await page.settled()).text).toContain(words.steps['install-sql'].name);
  expect(await page.done<readonly unknown[]>('run.recent', null)).not.toEqual([]);
  await page.done('run.stop', null);
  await page.crash();
  expect((await page.read()).run.phase).toBe('stopping');
  expect((await page.settled()).text).toContain(words.installation.stopping(words.steps['install-sql'].running));
  await page.until(({ run }) => run.phase === 'stopped');
  expect((await page.same()).text).toContain(words.installation.stoppedTitle);

  await page.done('run.start', null);
  await page.until(({ run }) => run.phase === 'failed');
  expect((await page.same()).text).toContain('4323');
});

test('a run that ended while there was no page shows its last page', async ({ open, extracted }) => {
  const wizard = await open({ world: lasting(0.2) });
  const { page, words } = pageOf(wizard);
  await page.done('session.start', { mode: 'install', product: 'sample' });
  const { suggestions } = await page.done<Info>('app.info', null);
  await page.done('package.choose', { folder: extracted });
  await answer(page, suggestions);
  await page.callAndCrash('run.start', null);
  await page.until(({ run }) => run.phase === 'finished');
  expect((await page.same()).title).toBe(words.finish.title);
  expect(programsStarted(wizard.state)).toHaveLength(5);
});

interface Info {
  readonly suggestions: {
    readonly packageFolder: string;
    readonly destination: string;
    readonly vaultFile: string;
    readonly passphraseFolder: string;
  };
}

interface Killable extends PageProcess {
  /** The value of a call that succeeds. */
  readonly done: <T>(name: CallName, input: unknown) => Promise<T>;
  readonly read: () => Promise<Snapshot>;
  readonly until: (holds: (snapshot: Snapshot) => boolean) => Promise<void>;
  /** What is shown once nothing moves any more. */
  readonly settled: () => Promise<Shown>;
  /** Ends the page's process and finds the same shown after it. */
  readonly same: () => Promise<Shown>;
}

function pageOf({ app, words }: Wizard): { readonly page: Killable; readonly words: Wizard['words'] } {
  const page = pageProcessOf(app);
  const done = async <T>(name: CallName, input: unknown): Promise<T> => valueOf(await page.call(name, input)) as T;
  const read = (): Promise<Snapshot> => done<Snapshot>('session.read', null);
  const settled = async (): Promise<Shown> => {
    const titleOf = async (): Promise<string> => words[(await read()).page].title;
    await expect.poll(async () => (await page.shown()).title === (await titleOf())).toBe(true);
    let before = await page.shown();
    for (let round = 0; round < 50; round += 1) {
      await wait(150);
      const now = await page.shown();
      if (now.title !== null && now.text === before.text) return now;
      before = now;
    }
    throw new Error(`the page does not settle: ${before.text}`);
  };
  const same = async (): Promise<Shown> => {
    const before = await settled();
    await page.crash();
    await expect.poll(page.shown).toEqual(before);
    return before;
  };
  const until: Killable['until'] = async (holds) => {
    await expect.poll(async () => holds(await read()), { timeout: 30_000, intervals: [50] }).toBe(true);
  };
  return { page: { ...page, done, read, until, settled, same }, words };
}

function valueOf(outcome: Outcome<unknown>): unknown {
  if (outcome.kind === 'failed') throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

/** Everything that is asked, with a crash in the middle of the checks. */
async function answer(page: Killable, { vaultFile, passphraseFolder }: Info['suggestions']): Promise<void> {
  const answers = {
    license: { accepted: true },
    sql: { kind: 'new' },
    folders: { programFiles: 'C:\\MABS', databaseFiles: 'C:\\MABS\\DB', scratch: 'D:\\Scratch', cloudDataGigabytes: 250 },
    updates: { microsoftUpdate: false },
    connection: { kind: 'direct' },
    vault: { credentialsFile: vaultFile },
    passphrase: { saveTo: passphraseFolder, keptOutside: true },
  };
  for (const [topic, value] of Object.entries(answers)) await page.done('answers.submit', { topic, value });
  for (const name of ['accountPassword', 'passphrase'] as const) await page.done('secrets.set', { name, value: canaries[name] });
  await page.callAndCrash('checks.run', { stage: 'server' });
  await page.until(({ checks }) => checks.server !== null && !checks.running);
  await page.done('checks.run', { stage: 'sql' });
  await page.done('connection.test', null);
  await page.done('vault.read', { file: vaultFile });
}
