import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { declarations } from '../../app/plan/declarations.ts';
import { noRun } from '../../app/plan/run-state.ts';
import { stepIds } from '../../app/plan/step.ts';
import { stopTexts } from '../../app/plan/stop.texts.ts';
import { definePage } from './page.ts';
import { renderWizard } from './render-wizard.tsx';

const step = stepIds.find((id) => declarations[id].cannotBeLeft !== undefined);
const words = { title: 'Installation', lead: '' };
const page = definePage({ id: 'installation', words: { en: words, fr: words }, forward: 'none', back: false, Component: () => null });

describe.runIf(step !== undefined)('while a step is under way that cannot be left', () => {
  it.each(['en', 'fr'] as const)('Stop and closing say why, in %s, and offer nothing but to go on', async (language) => {
    const { title, keepOn } = { title: stopTexts[language].stayTitle, keepOn: stopTexts[language].keepOn };
    const steps = [{ id: step ?? 'install-sql', weight: 1, state: 'running', fraction: 0, startedAt: null, endedAt: null } as const];
    const run = { ...noRun, phase: 'running', runId: 'a', steps } as const;
    const { fake, user } = renderWizard([page], { snapshot: { mode: 'install', page: 'installation', run }, info: { language } });
    act(() => {
      fake.emit('window.closeAsked', null);
    });
    const dialog = within(await screen.findByRole('alertdialog', { name: title }));
    expect(dialog.getAllByRole('button').map((button) => button.textContent)).toEqual([keepOn]);
    await waitFor(() => user.click(dialog.getByRole('button', { name: keepOn })));
    expect(fake.calls).toEqual([]);
  });
});
