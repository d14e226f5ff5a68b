import { expect, test } from './fixtures/screen.ts';
import { stateNamed } from './states/index.ts';

/**
 * A2, A3: each page as a screen reader meets it, kept in `aria/` and compared as a whole, so that what is new fails, too. (Playwright's own
 * `toMatchAriaSnapshot` finds parts; with `deep-equal` it does not accept what it wrote itself: text within a named button is left out.) To take over what changed on purpose:
 * `npx playwright test --config e2e/screens/playwright.config.ts aria -u`.
 */
const kept = [
  'launch-answers-kept',
  'package-not-intact',
  'welcome-empty',
  'prerequisites-blocked',
  'sql-own-checked',
  'folders-filled',
  'security-empty',
  'updates-first',
  'connection-not-reached',
  'vault-read',
  'passphrase-empty',
  'summary-ready',
  'installation-running',
  'finish-done',
  'tools-list',
  'server-move-on-its-way',
  'storage-found',
  'agents-selected',
  'connectivity-lost-over',
];

for (const id of kept)
  test(`${id} is read as it was`, async ({ openScreen }) => {
    const { window } = await openScreen(stateNamed(id));
    expect(await window.locator('#root').ariaSnapshot()).toMatchSnapshot(`${id}.yml`);
  });
