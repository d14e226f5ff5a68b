import type { Page } from 'playwright';
import type { PageId } from '../../app/flow/pages.ts';
import { atPage, button, next } from './frame.ts';
import { extractPackage, goOnToSetup, startSample, verifyPackage } from './package.ts';
import {
  acceptTerms,
  checkServer,
  chooseNewSql,
  givePassphrase,
  givePassword,
  giveVault,
  readSummary,
  testConnection,
} from './questions.ts';
import type { Words } from './words.ts';

/** The secrets of a walk. */
export interface WalkSecrets {
  readonly accountPassword: string;
  readonly passphrase: string;
}

/** What a walk needs besides the window and its words. */
export interface Walk {
  readonly secrets: WalkSecrets;
  /** Called on every page once it shows all it has to say, before it is left. */
  readonly onPage?: (page: PageId) => Promise<void>;
  /** A folder with the package, or with the files extracted from it; the sample's own when there is none. */
  readonly packageFolder?: string;
}

/** Milliseconds an installation of the sample may take. */
const INSTALLATION = 120_000;

/** From the launch page to the summary. */
export async function walkToSummary(window: Page, words: Words, walk: Walk): Promise<void> {
  await walkToWelcome(window, words, walk);
  await acceptTerms(window, words);
  await walk.onPage?.('welcome');
  await next(window, words, 'prerequisites');
  await walkOnFromPrerequisites(window, words, walk);
}

/** From the launch page to the first stage of the wizard. */
export async function walkToWelcome(window: Page, words: Words, { onPage, packageFolder }: Walk): Promise<void> {
  await atPage(window, words, 'launch');
  await onPage?.('launch');
  await startSample(window, words);
  await verifyPackage(window, words, packageFolder ?? null);
  const isTree = await button(window, words.package.finish).isVisible();
  await onPage?.('package');
  if (!isTree) await extractPackage(window, words);
  await goOnToSetup(window, words);
}

/** From the checks of the server, where an interrupted session goes on, to the summary. */
export async function walkOnFromPrerequisites(window: Page, words: Words, { secrets, onPage }: Walk): Promise<void> {
  const leave = async (page: PageId, to: PageId): Promise<void> => {
    await onPage?.(page);
    await next(window, words, to);
  };
  await checkServer(window, words);
  await leave('prerequisites', 'sql');
  await chooseNewSql(window, words);
  await leave('sql', 'folders');
  await leave('folders', 'security');
  await givePassword(window, words, secrets.accountPassword);
  await leave('security', 'updates');
  await leave('updates', 'connection');
  await testConnection(window, words);
  await leave('connection', 'vault');
  await giveVault(window, words);
  await leave('vault', 'passphrase');
  await givePassphrase(window, words, secrets.passphrase);
  await leave('passphrase', 'summary');
  await readSummary(window, words);
  await onPage?.('summary');
}

/** Presses *Install*; the installation runs after it. */
export async function install(window: Page, words: Words): Promise<void> {
  await button(window, words.frame.install).click();
  await atPage(window, words, 'installation');
}

/** From the summary to the last page. */
export async function walkToFinish(window: Page, words: Words, { onPage }: Walk): Promise<void> {
  await install(window, words);
  await onPage?.('installation');
  await waitForFinish(window, words);
  await onPage?.('finish');
}

/** Waits for the end of a running installation. */
export async function waitForFinish(window: Page, words: Words): Promise<void> {
  const finished = window.getByRole('heading', { level: 1, name: words.finish.title, exact: true });
  const ended = window.getByRole('alert');
  await finished.or(ended).first().waitFor({ timeout: INSTALLATION });
  if (!(await finished.isVisible())) throw new Error(`The installation did not finish: ${await ended.first().innerText()}`);
}
