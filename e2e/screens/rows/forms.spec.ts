import { field, pressNext } from '../../walk/frame.ts';
import { expect, test } from '../fixtures/screen.ts';
import { stateNamed } from '../states/index.ts';

/** States in which something that was typed cannot be used, and how many fields say so. */
const wrong = [
  ['welcome-not-accepted', 1],
  ['folders-not-usable', 1],
  ['security-not-equal', 2],
  ['connection-proxy-not-named', 2],
  ['vault-not-chosen', 1],
  ['passphrase-too-short', 4],
  ['sql-own-not-named', 1],
] as const;

for (const [id, atLeast] of wrong)
  test(`A20, A12: on ${id} each wrong field says what is wrong, in words and with a sign; the first one has the focus`, async ({
    openScreen,
  }) => {
    const { window } = await openScreen(stateNamed(id));
    await window.emulateMedia({ forcedColors: 'active' });
    const fields = window.locator('[aria-invalid="true"]');
    await expect(fields.first()).toBeFocused();
    const found = await fields.evaluateAll((all) =>
      all.map((each) => {
        const ids = (each.getAttribute('aria-describedby') ?? '').split(' ').filter((part) => part !== '');
        const described = ids.map((part) => document.getElementById(part)?.textContent ?? '').join('');
        const problem = each.closest('.field, .choice, .ms-TextField')?.querySelector('.field-problem');
        return { isDescribed: described.trim() !== '', hasSign: problem?.querySelector('svg')?.checkVisibility() ?? false };
      }),
    );
    expect(found.length).toBeGreaterThanOrEqual(atLeast);
    expect(found).toEqual(found.map(() => ({ isDescribed: true, hasSign: true })));
  });

test('A18: what can be dropped can also be chosen by a button', async ({ openScreen }) => {
  for (const id of ['package-empty', 'vault-empty', 'passphrase-empty', 'folders-first']) {
    const { window, calls } = await openScreen(stateNamed(id));
    await window
      .getByRole('main')
      .getByRole('button', { name: /Browse/u })
      .first()
      .click();
    await expect.poll(async () => (await calls()).filter((name) => name.startsWith('dialog.')), id).toHaveLength(1);
  }
});

test('A21: before Install everything can be looked over and changed; the loss of the passphrase is warned of and confirmed', async ({
  openScreen,
}) => {
  const summary = await openScreen(stateNamed('summary-ready'));
  await expect(summary.window.getByRole('button', { name: /^Edit/u })).toHaveCount(12);
  const { window, words } = await openScreen(stateNamed('passphrase-empty'));
  await expect(window.getByText(words.passphrase.lossTitle)).toBeVisible();
  await pressNext(window, words);
  const kept = window.getByRole('checkbox', { name: words.passphrase.keptOutside });
  await expect(kept).toHaveAttribute('aria-invalid', 'true');
});

test('A22: what was entered is there again after Back and Next', async ({ openScreen }) => {
  const { window, words } = await openScreen(stateNamed('connection-first'));
  await window.getByRole('radio', { name: words.connection.proxy }).check();
  await field(window, words.connection.host).fill('proxy.contoso.example');
  await window.keyboard.press('Alt+b');
  await expect(window.getByRole('heading', { level: 1, name: words.updates.title })).toBeVisible();
  await window.keyboard.press('Alt+n');
  await expect(window.getByRole('radio', { name: words.connection.proxy })).toBeChecked();
  await expect(field(window, words.connection.host)).toHaveValue('proxy.contoso.example');
});

test('A23: a password can be pasted, and shown and hidden again by a button with a name', async ({ openScreen }) => {
  const { window, words } = await openScreen(stateNamed('security-empty'));
  const password = field(window, words.security.password);
  await window.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await window.evaluate(() => navigator.clipboard.writeText('Pasted-Password-1'));
  await password.focus();
  await window.keyboard.press('Control+v');
  await expect(password).toHaveValue('Pasted-Password-1');
  await expect(password).toHaveAttribute('type', 'password');
  const reveal = window.getByRole('button', { name: words.security.show }).first();
  await reveal.click();
  await expect(password).toHaveAttribute('type', 'text');
  await reveal.click();
  await expect(password).toHaveAttribute('type', 'password');
});
