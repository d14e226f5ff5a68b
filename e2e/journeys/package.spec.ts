import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { copyPackage } from '../fixtures/package-copy.ts';
import { root } from '../fixtures/root.ts';
import { expect, test } from '../fixtures/wizard.ts';
import { button } from '../walk/frame.ts';
import { extractPackage, goOnToSetup, startSample, verifyPackage } from '../walk/package.ts';
import type { Words } from '../walk/words.ts';

const partsIn = (window: Page, words: Words) => window.getByRole('table', { name: words.package.parts });

test('a damaged part is named before anything is extracted; once it is replaced the page goes on by itself', async ({ wizard, folder }) => {
  const { window, words } = wizard;
  const copy = copyPackage(root, join(folder, 'download'));
  const [, , third = '', ...others] = copy.parts;
  copy.damage(third);
  await startSample(window, words);
  await verifyPackage(window, words, copy.folder);
  await expect(window.getByRole('alert')).toContainText(words.package.notIntactTitle(1));
  const parts = partsIn(window, words);
  await expect(parts.getByRole('row').nth(1), 'the wrong one comes first').toContainText(third);
  await expect(parts.getByRole('row', { name: third })).toContainText(words.part.statuses.damaged);
  for (const part of others) await expect(parts.getByRole('row', { name: part })).toContainText(words.part.statuses.intact);
  await expect(button(window, words.package.extract)).toHaveCount(0);
  await expect(window.getByText(words.package.watched)).toBeVisible();
  copy.replace(third);
  await expect(window.getByText(words.package.intactTitle)).toBeVisible({ timeout: 60_000 });
  await expect(window.getByRole('alert')).toHaveCount(0);
  await expect(parts.getByRole('row', { name: third })).toContainText(words.part.statuses.intact);
  await extractPackage(window, words);
  await goOnToSetup(window, words);
});

test('a missing part is named, with what to do', async ({ wizard: { window, words }, folder }) => {
  const copy = copyPackage(root, join(folder, 'download'));
  const [, second = ''] = copy.parts;
  copy.remove(second);
  await startSample(window, words);
  await verifyPackage(window, words, copy.folder);
  const row = partsIn(window, words).getByRole('row', { name: second });
  await expect(row).toContainText(words.part.statuses.missing);
  await expect(row).toContainText(words.part.hints.download());
  await expect(button(window, words.package.extract)).toHaveCount(0);
});

test('a folder without a package is said, and another one can be tried', async ({ wizard: { window, words }, folder, extracted }) => {
  await startSample(window, words);
  await window.getByRole('textbox', { name: words.package.folder }).fill(join(folder, 'nowhere'));
  await button(window, words.package.verify).click();
  await expect(window.getByRole('alert')).toBeVisible();
  await verifyPackage(window, words, extracted);
  await goOnToSetup(window, words);
});
