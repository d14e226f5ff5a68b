import { act, screen } from '@testing-library/react';
import { expect, onTestFinished, test } from 'vitest';
import type { PackageProgress } from '../../../app/package/part-report.ts';
import type { PackageState } from '../../../app/session/snapshot.ts';
import type { Language } from '../../../app/texts/texts.ts';
import { renderWizard } from '../../wizard/render-wizard.tsx';
import { packagePage } from './index.ts';

const GB = 1024 ** 3;
const part = { name: 'a.7z', size: GB, expected: null, actual: null, expectedSize: null, hint: null, other: null } as const;
const inspection = { folder: '/parts', kind: 'sevenZip' as const, first: 'a.7z', sums: null, bytes: GB, ok: true, parts: [] };
const chosen: PackageState = { kind: 'chosen', inspection, problem: null };
const verifying: PackageState = { kind: 'verifying', inspection, parts: [] };
const extracting: PackageState = { kind: 'extracting', inspection, destination: '/setup' };
const extracted: PackageState = {
  kind: 'extracted',
  result: { schemaVersion: 1, destination: '/setup', files: 4312, bytes: 5 * GB, programs: [] },
};
const verified = (status: 'intact' | 'damaged'): Extract<PackageState, { kind: 'verified' }> => {
  const result = { schemaVersion: 1 as const, ok: status === 'intact', sums: '/parts/SHA256SUMS', signed: false, authenticode: null };
  return { kind: 'verified', inspection, result: { ...result, parts: [{ ...part, status }] }, problem: null };
};
const { result } = verified('intact');
const paused: PackageState = { kind: 'paused', inspection, result, destination: '/setup', neededBytes: 3 * GB, freeBytes: GB };

function page(state: PackageState, language: Language = 'en') {
  const product = { id: 'sample', name: 'Sample', sample: true } as const;
  const wizard = renderWizard([packagePage], {
    snapshot: { mode: 'install', page: 'package', product, package: state },
    info: { language },
  });
  const to = (next: PackageState): void => {
    act(() => {
      wizard.fake.change({ package: next });
    });
  };
  const progress = (change: Partial<PackageProgress>): void => {
    const nothing = { bytesDone: 0, bytesTotal: 0, file: null, filesDone: 0, filesTotal: 0, bytesPerSecond: null };
    act(() => {
      wizard.fake.emit('package.progress', { phase: 'verifying', ...nothing, ...change });
    });
  };
  return { ...wizard, to, progress };
}

/** All that live regions of the page say from now on, in order; a region counts from when it is there, as for a screen reader. */
function listen(): readonly string[] {
  const heard: string[] = [];
  const last = new Map<Element, string>();
  const look = (): void => {
    for (const region of document.querySelectorAll('main [role="status"], main [role="alert"]')) {
      const text = region.textContent.replaceAll(/\s/gu, ' ');
      if (text !== (last.get(region) ?? '') && text !== '') heard.push(text);
      last.set(region, text);
    }
  };
  look();
  heard.length = 0;
  const observer = new MutationObserver(look);
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  onTestFinished(() => {
    observer.disconnect();
  });
  return heard;
}

/** Mutations are told once the present work is over. */
const settled = (): Promise<void> => act(() => Promise.resolve());

test.each([
  ['en', 'Verifying the files', ['25%', '50%', '75%'], 'All files are intact'],
  ['fr', 'Vérification des fichiers', ['25 %', '50 %', '75 %'], 'Tous les fichiers sont intacts'],
] as const)('in %s a verification is heard at its quarters and at its end, each once', async (language, phase, quarters, end) => {
  const { to, progress } = page(chosen, language);
  const heard = listen();
  to(verifying);
  await settled();
  for (const percent of [0, 1, 20, 26, 27, 49, 50, 74, 75, 99, 100]) {
    progress({ bytesDone: percent * GB, bytesTotal: 100 * GB });
    await settled();
  }
  to(verified('intact'));
  await settled();
  expect(heard.slice(0, -1)).toEqual([phase, ...quarters.map((quarter) => `${phase}, ${quarter}`)]);
  expect(heard.at(-1)).toContain(end);
});

test('an extraction of which nobody knows the whole is heard at each gigabyte, a phase when it begins, and its end once', async () => {
  const { to, progress } = page(verified('intact'));
  const heard = listen();
  to(extracting);
  await settled();
  for (const bytesDone of [0.5, 1, 1.5, 2.2]) {
    progress({ phase: 'extracting', bytesDone: Math.floor(bytesDone * GB) });
    await settled();
  }
  progress({ phase: 'hashing', bytesDone: 0, bytesTotal: GB });
  await settled();
  to(extracted);
  await settled();
  expect(heard.slice(0, -1)).toEqual([
    'Extracting the files',
    'Extracting the files, 1.0 GB',
    'Extracting the files, 2.0 GB',
    'Recording the checksums of the programs, 75%',
  ]);
  expect(heard.at(-1)).toContain('The setup files are extracted');
});

test('the region is there before its words, and stays the same one', () => {
  const { to } = page(chosen);
  const region = screen.getAllByRole('status').find((each) => each.closest('main') !== null);
  for (const state of [verifying, verified('intact'), extracting, paused, extracting, extracted]) {
    to(state);
    expect(region?.isConnected).toBe(true);
    expect(region?.textContent).not.toBe('');
  }
});

test('parts that are not intact are an alert, and nothing else says so', async () => {
  const { to } = page(verifying);
  const heard = listen();
  to(verified('damaged'));
  await settled();
  expect(heard).toEqual([expect.stringContaining('1 file needs your attention')]);
});

test.each([
  ['a verification begins', chosen, 'Verify', verifying, 'Cancel verification'],
  ['a verification is cancelled', verifying, 'Cancel verification', chosen, 'Verify'],
  ['all files are intact', verifying, 'Cancel verification', verified('intact'), 'Extract to'],
  ['files are damaged', verifying, 'Cancel verification', verified('damaged'), 'Verify again'],
  ['an extraction begins', verified('intact'), 'Extract', extracting, 'Cancel extraction'],
  ['the drive becomes full', extracting, 'Cancel extraction', paused, 'Continue'],
  ['it goes on', paused, 'Continue', extracting, 'Cancel extraction'],
  ['the files are extracted', extracting, 'Cancel extraction', extracted, 'Go on to setup'],
] as const)('as %s, the focus goes to what comes next', (_, from, focused, next, name) => {
  const { to } = page(from);
  act(() => {
    screen.getByRole('button', { name: focused }).focus();
  });
  to(next);
  const control = (['button', 'textbox', 'checkbox'] as const).flatMap((role) => screen.queryAllByRole(role, { name }));
  expect([document.activeElement]).toEqual(control);
});

test.each([
  ['is on another control', () => screen.getByRole('combobox', { name: 'Language' })],
  ['is nowhere', () => document.body],
])('a focus that %s stays there', (_, where) => {
  const { to } = page(verifying);
  act(() => {
    screen.getByRole('heading', { level: 1 }).blur();
    where().focus();
  });
  to(verified('intact'));
  expect(document.activeElement).toBe(where());
});
