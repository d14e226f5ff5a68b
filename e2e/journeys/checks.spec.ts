import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDocument } from '../../app/checks/check-document.ts';
import { factsFile } from '../../app/machine/facts-file.ts';
import { axeFindings } from '../fixtures/axe.ts';
import { runCommand } from '../fixtures/command.ts';
import { root } from '../fixtures/root.ts';
import { expect, test } from '../fixtures/wizard.ts';
import { answerDialogs, openChecks } from '../walk/checks.ts';
import { atPage, button, pressNext } from '../walk/frame.ts';
import { checkServer } from '../walk/questions.ts';
import { readWorldNamed, type WorldChange } from '../worlds/with.ts';

const GB = 1024 ** 3;

/** A server with one problem that can be mended here, one warning that cannot, and one that needs a person. */
const world: WorldChange = {
  facts: {
    firewallService: { kind: 'known', value: { running: false } },
    memory: { kind: 'known', value: { bytes: 4 * GB } },
  },
};
test.use({ world });

const firewall = 'Windows Firewall service';

test('check, fix, check again: Next says what blocks and takes the focus there, then goes on', async ({
  wizard: { app, window, words },
}) => {
  await openChecks(window, words, 'install');
  await window.keyboard.press('F5');
  await button(window, words.prerequisites.copyAllFull).waitFor();
  await window.keyboard.press('Alt+n');
  const reason = window.getByText('Fix 1 problem to continue.');
  await expect(reason.locator('xpath=ancestor-or-self::p')).toBeFocused();
  const row = window.locator('[data-check="Network.FirewallService"]');
  await row.getByRole('button', { name: `${words.results.fix} – ${firewall}` }).click();
  const dialog = window.getByRole('alertdialog');
  await expect(dialog).toContainText('sc.exe config MpsSvc start= auto');
  await expect(dialog).toContainText('net.exe start MpsSvc');
  expect(await axeFindings(window)).toEqual([]);
  await dialog.getByRole('button', { name: words.results.fixNo }).click();
  await expect(row).toContainText('Problem');
  await row.getByRole('button', { name: `${words.results.fix} – ${firewall}` }).click();
  await dialog.getByRole('button', { name: words.results.fixYes }).click();
  await expect(window.getByText(words.prerequisites.changes.fixed(1), { exact: true })).toBeVisible();
  await expect(row.locator('summary').first()).toBeFocused();
  expect(await axeFindings(window)).toEqual([]);
  await checkServer(window, words);
  await expect(window.getByRole('alert')).toHaveCount(0);
  await pressNext(window, words);
  await atPage(window, words, 'sql');
  expect(app.windows()).toHaveLength(1);
});

test('filters with counts, search by keyboard, and the list by arrows', async ({ wizard: { window, words } }) => {
  await openChecks(window, words, 'check');
  await checkServer(window, words);
  const tab = (name: string) => window.getByRole('tab', { name: new RegExp(`^${name} \\d+$`, 'u') });
  await tab(words.results.filters.notes).click();
  await expect(window.locator('[data-check]')).toHaveCount(1);
  await window.keyboard.press('ArrowLeft');
  await expect(tab(words.results.filters.open)).toHaveAttribute('aria-selected', 'true');
  await expect(window.locator('[data-check]')).toHaveAttribute('data-check', 'Network.FirewallService');
  await window.keyboard.press('Home');
  await window.keyboard.press('Control+f');
  await window.keyboard.type('memory');
  await expect(window.locator('[data-check]')).toHaveCount(1);
  await window.keyboard.press('Enter');
  await window.keyboard.press('Escape');
  await expect(window.getByRole('searchbox')).toHaveValue('');
  const first = window.locator('[data-check="Network.FirewallService"]');
  await first.locator('summary').first().focus();
  await window.keyboard.press('Escape');
  await expect(first.locator('details').first()).not.toHaveAttribute('open');
  await window.keyboard.press('ArrowDown');
  await expect(window.locator('[data-check="Hardware.Memory"] summary').first()).toBeFocused();
  await atPage(window, words, 'prerequisites');
});

test('the export is written where the dialog says, in every format; HTML passes axe in light and dark', async ({ wizard, folder }) => {
  const { app, window, words } = wizard;
  await openChecks(window, words, 'check');
  await checkServer(window, words);
  const save = async (format: keyof typeof words.prerequisites.formats, redact: boolean): Promise<string> => {
    const file = join(folder, `report.${format}`);
    await answerDialogs(app, file);
    await button(window, words.prerequisites.export).click();
    const dialog = window.getByRole('alertdialog');
    await dialog.getByRole('radio', { name: words.prerequisites.formats[format], exact: true }).check();
    await dialog.getByRole('checkbox', { name: words.prerequisites.redact }).setChecked(redact);
    if (format === 'text') expect(await axeFindings(window)).toEqual([]);
    await dialog.getByRole('button', { name: words.prerequisites.save }).click();
    await expect(window.getByText(words.prerequisites.saved(file))).toBeVisible();
    return readFileSync(file, 'utf8');
  };
  expect(await save('text', false)).toContain('MABS01');
  expect(checkDocument.parse(JSON.parse(await save('json', true)))).toMatchObject({ redacted: true, host: { name: 'HOST-1' } });
  expect(await save('junit', false)).toContain('<testsuites ');
  expect(factsFile.parse(JSON.parse(await save('facts', false))).sample).toBe(true);
  const html = await save('html', false);
  // The window's own policy takes no style and no policy of a document: they are put in its way of taking them.
  const style = /<style>([\s\S]*?)<\/style>/u.exec(html)?.[1] ?? '';
  const bare = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>|<style>[\s\S]*?<\/style>/gu, '');
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme });
    await window.evaluate(
      ([text, rules]) => {
        const parsed = new DOMParser().parseFromString(text, 'text/html');
        document.replaceChild(document.adoptNode(parsed.documentElement), document.documentElement);
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(rules);
        document.adoptedStyleSheets = [sheet];
      },
      [bare, style] as const,
    );
    expect(await axeFindings(window), colorScheme).toEqual([]);
  }
});

test('a colleague’s file is compared until that is ended', async ({ wizard, folder }) => {
  const { app, window, words } = wizard;
  const file = join(folder, 'earlier.json');
  const { code } = await runCommand({ root, folder }, ['check', '--product', 'sample', '--format', 'json', '--out', file]);
  expect(code).toBe(0);
  await openChecks(window, words, 'check');
  await checkServer(window, words);
  await answerDialogs(app, file);
  await button(window, words.prerequisites.compare).click();
  await expect(window.getByText(words.prerequisites.changes.regressed(2), { exact: true })).toBeVisible();
  await expect(window.locator('[data-check="Network.FirewallService"]')).toContainText(words.results.changes.regressed);
  expect(await axeFindings(window)).toEqual([]);
  await button(window, words.prerequisites.compareEnd).click();
  await expect(window.getByText(words.results.changes.regressed)).toHaveCount(0);
});

test('a facts file is judged as another server’s: marked, not mended, and what is no facts file is named', async ({ wizard, folder }) => {
  const { app, window, words } = wizard;
  const broken = join(folder, 'broken.json');
  writeFileSync(broken, '{"schemaVersion": 1, "facts": {}}');
  await answerDialogs(app, broken);
  await button(window, words.launch.facts).click();
  await expect(window.getByRole('alert')).toContainText('facts.computer');
  const file = join(folder, 'facts.json');
  const { facts } = await readWorldNamed(root, 'firewall-service-stopped');
  writeFileSync(file, JSON.stringify({ schemaVersion: 1, gatheredAt: '2026-01-05T10:00:00.000Z', program: '0.1.0', sample: false, facts }));
  await answerDialogs(app, file);
  await button(window, words.launch.facts).click();
  await atPage(window, words, 'prerequisites');
  await expect(window.getByText(words.prerequisites.otherTitle('MABS01'))).toBeVisible();
  await expect(window.getByRole('alert')).toContainText('doesn’t meet');
  await expect(window.getByRole('button', { name: new RegExp(`^${words.results.fix}`, 'u') })).toHaveCount(0);
  expect(await axeFindings(window)).toEqual([]);
});
