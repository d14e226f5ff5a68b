import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { toolIds } from '../../../app/flow/pages.ts';
import { blankPage } from '../../wizard/blank-page.ts';
import { renderWizard } from '../../wizard/render-wizard.tsx';
import { overviewPage } from './index.ts';
import { overviewTexts } from './texts.ts';

const snapshot = { mode: 'tools', product: { id: 'mabs-v3', name: 'MABS', sample: false }, page: 'tools' } as const;

test.each(toolIds)('%s is opened from the list, and Back leads to it', async (tool) => {
  const { user, fake } = renderWizard([overviewPage, blankPage(tool)], { snapshot });
  await user.click(screen.getByRole('button', { name: overviewTexts.en.tools[tool].title }));
  expect(fake.snapshot().page).toBe(tool);
});

test('Back leads to the first page, Close ends the program without a question', async () => {
  const { user, fake } = renderWizard([blankPage('launch'), overviewPage], { snapshot });
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(fake.calls.at(-1)).toEqual({ name: 'app.exit', input: null });
  await user.click(screen.getByRole('button', { name: 'Back' }));
  expect(fake.snapshot().page).toBe('launch');
});
