import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { problemCodes, type ProblemCode } from '../../app/answers/problem.ts';
import { problemTexts } from '../../app/answers/problem.texts.ts';
import { pageOrder } from '../../app/flow/pages.ts';
import { known } from '../../app/machine/fact.ts';
import { nothingGathered } from '../../app/machine/testing.ts';
import { ok } from '../../app/outcome.ts';
import { allPages, loadPages } from '../load-pages.ts';
import { renderWizard, type RenderedWizard } from '../wizard/render-wizard.tsx';
import type { FieldTable } from './field-table.ts';
import { COMPUTER, fieldTables } from './wrong-values.ts';

const pages = await loadPages(allPages, pageOrder);
const facts = { ...nothingGathered, computer: known({ name: COMPUTER, installLanguage: '0409' }) };

/** Milliseconds for a dozen values one after the other, each drawn three times, on a busy machine. */
const PATIENCE = 30_000;

/** The page of a field; it stays whatever is pressed, so that one value after another can be tried. */
function open({ page, given = {} }: FieldTable): RenderedWizard {
  const wizard: RenderedWizard = renderWizard(pages, {
    snapshot: { mode: 'install', product: { id: 'mabs-v3', name: 'MABS', sample: false }, page, ...given },
    handlers: {
      'machine.facts': () => Promise.resolve(ok(facts)),
      'session.goTo': () => Promise.resolve(ok(wizard.fake.snapshot())),
    },
  });
  return wizard;
}

const inputOf = (label: string): HTMLInputElement => screen.getByLabelText<HTMLInputElement>(label, { selector: 'input' });

function type({ field, besides }: FieldTable, typed: string): void {
  for (const [label, value] of Object.entries({ ...besides?.(typed), [field]: typed }))
    fireEvent.change(inputOf(label), { target: { value } });
}

/** What stands beside a field for who hears it. */
function description(input: HTMLInputElement): string {
  const ids = input.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
}

const handedOver = ({ fake }: RenderedWizard): number =>
  fake.calls.filter(({ name }) => name === 'answers.submit' || name === 'secrets.set').length;

test.each(fieldTables)(
  '$page: $field refuses, says why in both languages, has the focus, and is $then',
  { timeout: PATIENCE },
  async (table) => {
    const wizard = open(table);
    const input = inputOf(table.field);
    const next = screen.getByRole('button', { name: 'Next' });
    for (const [typed, code] of table.wrong) {
      type(table, typed);
      fireEvent.click(next);
      await waitFor(() => expect(description(input), typed).toContain(problemTexts.en[code]));
      await waitFor(() => expect(document.activeElement, typed).toBe(input));
      const value = table.then === 'kept' ? typed : '';
      await waitFor(() =>
        expect({ typed, invalid: input.getAttribute('aria-invalid'), value: input.value }).toEqual({ typed, invalid: 'true', value }),
      );
      await waitFor(() => expect([input.selectionStart, input.selectionEnd], typed).toEqual([0, value.length]));
      wizard.store.getState().setLanguage('fr');
      await waitFor(() => expect(description(input), typed).toContain(problemTexts.fr[code]));
      expect(input.value).toBe(value);
      wizard.store.getState().setLanguage('en');
      await waitFor(() => expect(description(input), typed).toContain(problemTexts.en[code]));
    }
    expect(handedOver(wizard)).toBe(0);
  },
);

test.each(fieldTables)('$page: $field takes', { timeout: PATIENCE }, async (table) => {
  const wizard = open(table);
  const input = inputOf(table.field);
  for (const typed of table.right) {
    const before = wizard.fake.calls.length;
    type(table, typed);
    fireEvent.click(screen.getByRole('button', { name: 'Next' }));
    await waitFor(() =>
      expect(
        wizard.fake.calls.slice(before).map(({ name }) => name),
        typed,
      ).toEqual(expect.arrayContaining([handingOver(table)])),
    );
    expect(input.getAttribute('aria-invalid'), typed).not.toBe('true');
  }
});

function handingOver({ page, field }: FieldTable): string {
  return /passw|passphrase$/iu.test(field) || page === 'security' ? 'secrets.set' : 'answers.submit';
}

test.each([
  ['welcome', 'I accept the license terms', 'license.notAccepted', {}],
  ['passphrase', 'I will keep a copy outside this server', 'passphrase.notKept', { secretsSet: ['passphrase'] }],
] as const)('%s: %s has to be ticked', async (page, label, code, given) => {
  const wizard = open({
    page,
    field: label,
    given: { ...given, secretsSet: [...('secretsSet' in given ? given.secretsSet : [])] },
    then: 'kept',
    wrong: [],
    right: [],
  });
  const box = screen.getByRole<HTMLInputElement>('checkbox', { name: label });
  if (page === 'passphrase') fireEvent.change(inputOf('Save the passphrase to this folder'), { target: { value: 'E:\\Safe' } });
  fireEvent.click(screen.getByRole('button', { name: 'Next' }));
  await waitFor(() => expect(description(box)).toContain(problemTexts.en[code]));
  await waitFor(() => expect(document.activeElement).toBe(box));
  expect(box.getAttribute('aria-invalid')).toBe('true');
  wizard.store.getState().setLanguage('fr');
  await waitFor(() => expect(description(box)).toContain(problemTexts.fr[code]));
  expect(handedOver(wizard)).toBe(0);
});

/** Told of answers files, or found by main and proven where their pages are. */
const elsewhere: readonly ProblemCode[] = [
  ...(['wrongType', 'unknownKey'] as const),
  ...(['password.policy', 'media.missing', 'media.notFile', 'folder.notFolder', 'folder.notWritable', 'folder.unreachable'] as const),
];

test('no rule is missing from the tables', () => {
  const told = fieldTables.flatMap(({ wrong }) => wrong.map(([, code]) => code));
  expect(new Set([...told, 'license.notAccepted', 'passphrase.notKept', ...elsewhere])).toEqual(new Set(problemCodes));
});
