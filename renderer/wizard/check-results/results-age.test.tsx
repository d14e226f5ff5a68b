import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Snapshot } from '../../../app/session/snapshot.ts';
import { definePage } from '../page.ts';
import { renderWizard } from '../render-wizard.tsx';
import { OldResults, ResultsAge } from './results-age.tsx';

const run = { gatheredAt: '2026-11-23T08:30:00.000Z', host: { name: 'MABS01', system: '' } };
const check = vi.fn();
const page = definePage({
  id: 'prerequisites',
  words: { en: { title: 'Page', lead: 'Lead' }, fr: { title: 'Page', lead: 'Phrase' } },
  forward: 'none',
  back: false,
  Component: () => (
    <>
      <ResultsAge run={run} />
      <OldResults run={run} actions={{ check, isBusy: false }} />
    </>
  ),
});

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-23T08:42:10.000Z') }));
afterEach(() => void vi.useRealTimers());

function draw(snapshot: Partial<Snapshot> = {}): void {
  renderWizard([page], { snapshot: { mode: 'install', page: 'prerequisites', ...snapshot } });
}

function later(minutes: number): void {
  act(() => void vi.advanceTimersByTime(minutes * 60_000));
}

test('the age of results is told in words, and goes on while the page is looked at', () => {
  draw();
  expect(screen.getByText(/^MABS01, checked 12 minutes ago \(/u)).toBeDefined();
  later(3);
  expect(screen.getByText(/^MABS01, checked 15 minutes ago \(/u)).toBeDefined();
});

test('after an hour they are marked as old, and can be renewed right there', () => {
  draw();
  expect(screen.queryByText('These results are more than an hour old')).toBeNull();
  later(49);
  expect(screen.getByText('These results are more than an hour old')).toBeDefined();
  screen.getByRole('button', { name: 'Check again' }).click();
  expect(check).toHaveBeenCalledOnce();
});

test('another server’s facts are as old as they are: nothing there can be renewed', () => {
  draw({ factsSource: { file: 'f', host: 'h', gatheredAt: run.gatheredAt, sample: false } });
  later(300);
  expect(screen.queryByText('These results are more than an hour old')).toBeNull();
});
