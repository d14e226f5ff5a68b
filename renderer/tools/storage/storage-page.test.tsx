import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { known, unknown, type Fact } from '../../../app/machine/fact.ts';
import { failed, ok } from '../../../app/outcome.ts';
import type { Disk } from '../../../app/storage/disk.ts';
import { emptyDisk } from '../../../app/storage/testing.ts';
import { blankPage } from '../../wizard/blank-page.ts';
import { renderWizard, type RenderedWizard } from '../../wizard/render-wizard.tsx';
import { storagePage } from './index.ts';

const snapshot = { mode: 'tools', product: { id: 'mabs-v3', name: 'MABS', sample: false }, page: 'storage' } as const;
const plain: Disk = { ...emptyDisk, serial: 'ARR-1B08', bytes: 4 * 1024 ** 4 };
const data = { letter: 'D', label: 'Data', fileSystem: 'NTFS', bytes: 500 * 1024 ** 3, freeBytes: 480 * 1024 ** 3 };

function page(...answers: readonly Fact<readonly Disk[]>[]): RenderedWizard {
  const left = [...answers];
  return renderWizard([storagePage], {
    snapshot,
    handlers: { 'storage.disks': () => Promise.resolve(ok(left.shift() ?? unknown('timeout'))) },
  });
}
const row = async (name: RegExp): Promise<string> =>
  within(await screen.findByRole('table', { name: 'Disks of this server' })).getByRole('row', { name }).textContent;

test('each disk says what is on it and whether it could hold backups', async () => {
  page(
    known([{ ...plain, number: 0, isBoot: true, volumes: [data] }, { ...plain, number: 1, volumes: [data], otherPartitions: 1 }, plain]),
  );
  expect(await row(/^Disk 0/u)).toMatch(/Can’t hold backupsWindows starts from it/u);
  expect(await row(/^Disk 1/u)).toMatch(
    /D: \(Data\): NTFS, 20\.0\u00a0GB of 500\.0\u00a0GB used.*would be erased.*D: \(Data\), 1 partition/u,
  );
  expect(await row(/^Disk 2/u)).toMatch(/4,096\.0\u00a0GBNothingCould hold backups$/u);
  expect(screen.getByText(/^Initialize-Disk -Number 2 /u)).toBeDefined();
  expect(screen.queryByText(/^(?:Initialize-Disk|New-Partition).* [01] /u)).toBeNull();
});

test('where no disk could serve it says what to do, and looking again finds the new one', async () => {
  const { user, fake } = page(known([{ ...plain, bus: 'usb' }]), known([plain]));
  expect(await screen.findByText('None of these disks could hold backups.')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Look again' }));
  expect(await screen.findByText('Could hold backups')).toBeDefined();
  expect(screen.queryByText('None of these disks could hold backups.')).toBeNull();
  expect(fake.calls.filter(({ name }) => name === 'storage.disks')).toHaveLength(2);
});

test('mounted images and the temporary disk of Azure are no storage', async () => {
  page(
    known([
      { ...plain, bus: 'fileBacked' },
      { ...plain, number: 3, volumes: [{ ...data, label: 'Temporary Storage' }] },
    ]),
  );
  expect(await row(/^Disk 2/u)).toMatch(/Can’t hold backupsIt is a mounted image/u);
  expect(await row(/^Disk 3/u)).toMatch(/Can’t hold backupsIt is the temporary disk of a virtual machine in Azure/u);
  expect(screen.queryByText(/^Initialize-Disk/u)).toBeNull();
});

test('a ReFS volume may be backup storage already', async () => {
  page(known([{ ...plain, volumes: [{ ...data, fileSystem: 'ReFS' }] }]));
  expect(await row(/^Disk 2/u)).toMatch(/If it is backup storage already, nothing is left to do\./u);
});

test('a computer without any disk says so', async () => {
  page(known([]));
  expect(await screen.findByText('Windows tells of no disk.')).toBeDefined();
});

test.each([
  [unknown('accessDenied', '0x80041003'), /^Access was denied\./u, /0x80041003/u],
  [unknown('notWindows'), /doesn’t run Windows/u, /open|Open/u],
  [unknown('notGathered'), /isn’t told here/u, /console/u],
])('%j is said with what to do', async (fact, reason, more) => {
  page(fact);
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('The disks of this computer aren’t known.');
  expect(within(alert).getByText(reason)).toBeDefined();
  expect(alert.textContent).toMatch(more);
});

test('a call that does not work is said, and how storage is added is there all the same', async () => {
  renderWizard([storagePage], {
    snapshot,
    handlers: { 'storage.disks': () => Promise.resolve(failed({ code: 'session.notNow', call: 'storage.disks', state: 'none' })) },
  });
  expect(await screen.findByRole('alert')).toBeDefined();
  expect(screen.getByText(/^Get-DPMDiskStorage -Volumes -All \| Format-Table/u)).toBeDefined();
});

test('who leaves the page stops the question', async () => {
  const handlers = { 'storage.disks': () => new Promise<never>(() => undefined) };
  const { user, fake } = renderWizard([blankPage('tools'), storagePage], { snapshot, handlers });
  await user.click(screen.getByRole('button', { name: 'Back' }));
  expect(fake.snapshot().page).toBe('tools');
  expect(fake.calls.at(-1)).toEqual({ name: 'storage.stop', input: null });
});
