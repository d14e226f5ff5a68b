import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Snapshot } from '../../../app/session/snapshot.ts';
import { renderWizard } from '../../wizard/render-wizard.tsx';
import { packagePage } from './index.ts';
import { packageTexts } from './texts.ts';

const { en, fr } = packageTexts;
const session = { mode: 'install', page: 'package', product: { id: 'mabs-v3', name: 'MABS', sample: false } } as const;
const inspection = { folder: '/parts', kind: 'sevenZip' as const, first: 'a.7z', sums: null, bytes: 1, ok: true, parts: [] };
const result = { schemaVersion: 1 as const, ok: true, sums: null, signed: false, authenticode: null, parts: [] };
const verified: Partial<Snapshot> = { ...session, package: { kind: 'verified', inspection, result, problem: null } };

test.each([
  ['the folder with the parts', session, en.folder, en.verify, en.folderMissing, fr.folderMissing, 'package.verify'],
  ['the destination', verified, en.destination, en.extract, en.destinationMissing, fr.destinationMissing, 'package.extract'],
] as const)(
  '%s cannot be left empty: the field says so in both languages and has the focus',
  async (_, snapshot, label, press, english, french, call) => {
    const { user, fake, store } = renderWizard([packagePage], { snapshot });
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: label });
    await user.clear(field);
    await user.click(screen.getByRole('button', { name: press }));
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const described = (): string => document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
    expect(described()).toContain(english);
    store.getState().setLanguage('fr');
    await waitFor(() => expect(described()).toContain(french));
    expect(fake.calls.map(({ name }) => name)).not.toContain(call);
  },
);
