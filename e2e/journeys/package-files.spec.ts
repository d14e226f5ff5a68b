import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { copyPackage } from '../fixtures/package-copy.ts';
import { root } from '../fixtures/root.ts';
import { expect, test } from '../fixtures/wizard.ts';
import { button } from '../walk/frame.ts';
import type { Words } from '../walk/words.ts';
import { extractPackage, startSample, verifyPackage } from '../walk/package.ts';

test('an extraction that was killed goes on with the files that are complete', async ({ open, folder }) => {
  const first = await open();
  const destination = join(folder, 'setup files');
  await startSample(first.window, first.words);
  await verifyPackage(first.window, first.words);
  await first.window.getByRole('textbox', { name: first.words.package.destination }).fill(destination);
  await button(first.window, first.words.package.extract).click();
  await expect.poll(() => filesBelow(partialOf(folder)), { timeout: 60_000, intervals: [20] }).toBeGreaterThan(3);
  await first.kill();
  expect(existsSync(destination)).toBe(false);

  const { window, words } = await open();
  await button(window, words.launch.resume).click();
  await expect(window.getByText(words.package.interruptedTitle)).toBeVisible();
  await verifyPackage(window, words);
  await expect(window.getByRole('textbox', { name: words.package.destination })).toHaveValue(destination);
  await extractPackage(window, words);
  expect(partialOf(folder)).toBeNull();
  expect(filesBelow(destination)).toBeGreaterThan(10);
});

test('every drive concerned is shown with what it is for before anything can be extracted', async ({ wizard: { window, words } }) => {
  await startSample(window, words);
  await verifyPackage(window, words);
  const drives = window.getByRole('table', { name: words.drives.caption });
  await expect(drives.getByRole('row').nth(1)).toContainText(words.drives.purposes.destination);
  await expect(button(window, words.package.extract)).not.toHaveAttribute('aria-disabled', 'true');
});

test('checksums are pasted, chosen wrong, and written', async ({ wizard: { window, words }, folder }) => {
  const copy = copyPackage(root, join(folder, 'download'));
  const sums = readFileSync(join(copy.folder, 'SHA256SUMS'), 'utf8');
  rmSync(join(copy.folder, 'SHA256SUMS'));
  await startSample(window, words);
  await verifyPackage(window, words, copy.folder);
  await expect(window.getByText(words.package.uncheckedTitle)).toBeVisible();
  await paste(window, words, 'nonsense');
  await expect(window.getByRole('alert')).toBeVisible();
  await paste(window, words, sums);
  await button(window, words.package.verify).click();
  await expect(window.getByText(words.package.intactPasted)).toBeVisible({ timeout: 60_000 });
  await openSums(window, words);
  await button(window, words.sums.beside).click();
  await button(window, words.package.verify).click();
  await button(window, words.package.seal).click();
  await expect(window.getByText(words.package.intactTitle)).toBeVisible({ timeout: 60_000 });
  expect(digestsIn(readFileSync(join(copy.folder, 'SHA256SUMS'), 'utf8'))).toEqual(digestsIn(sums));
});

test('a part that is dropped on the window stands for its folder', async ({ wizard: { window, words }, folder }) => {
  const copy = copyPackage(root, join(folder, 'download'));
  await startSample(window, words);
  const field = window.getByRole('textbox', { name: words.package.folder });
  await drop(window, field, join(copy.folder, copy.parts[0] ?? ''));
  await expect(window.getByRole('table', { name: words.package.parts })).toBeVisible();
  await expect
    .poll(async () => (await window.evaluate(() => globalThis.setup['session.read'](null))) as unknown)
    .toMatchObject({
      value: { package: { kind: 'chosen', inspection: { folder: copy.folder } } },
    });
});

test('an unfinished download is said, and taken when it is finished', async ({ wizard: { window, words }, folder }) => {
  const copy = copyPackage(root, join(folder, 'download'));
  const [name = ''] = copy.parts;
  renameSync(join(copy.folder, name), join(copy.folder, `${name}.crdownload`));
  writeFileSync(join(copy.folder, 'another.txt'), '');
  await startSample(window, words);
  await verifyPackage(window, words, copy.folder);
  const row = window.getByRole('table', { name: words.package.parts }).getByRole('row', { name });
  await expect(row).toContainText(words.part.hints.finishDownload(`${name}.crdownload`));
  renameSync(join(copy.folder, `${name}.crdownload`), join(copy.folder, name));
  await expect(window.getByText(words.package.intactTitle)).toBeVisible({ timeout: 60_000 });
});

async function paste(window: Page, words: Words, text: string): Promise<void> {
  await openSums(window, words);
  await window.getByRole('textbox', { name: words.sums.paste }).fill(text);
  await button(window, words.sums.take).click();
}

async function openSums(window: Page, words: Words): Promise<void> {
  if (await button(window, words.sums.browse).isVisible()) return;
  await window.getByText(/^(Checksums|Sommes de contrôle)\u00a0?:/u).click();
}

/** Drops a file as the system does: the page sees what the user let go, never a path. */
async function drop(window: Page, target: ReturnType<Page['getByRole']>, file: string): Promise<void> {
  const box = await target.boundingBox();
  const at = { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 10 };
  const devtools = await window.context().newCDPSession(window);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await devtools.send('Input.dispatchDragEvent', { type, ...at, data });
  await devtools.detach();
}

/** The folder that is being filled; null when there is none. */
function partialOf(folder: string): string | null {
  const name = readdirSync(folder).find((one) => one.startsWith('.setup files.partial-'));
  return name === undefined ? null : join(folder, name);
}

function filesBelow(folder: string | null): number {
  if (folder === null) return 0;
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.reduce((sum, entry) => sum + (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : 1), 0);
}

function digestsIn(sums: string): readonly string[] {
  return [...sums.matchAll(/^[0-9a-f]{64} {2}.+$/gmu)].map(([line]) => line).sort();
}
