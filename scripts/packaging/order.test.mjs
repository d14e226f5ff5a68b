import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { packedFolder } from './folder.mjs';
import { distOrder } from './order.mjs';

it.each([
  { args: [], targets: ['windows', 'linux'], fromFolder: false },
  { args: ['linux'], targets: ['linux'], fromFolder: false },
  { args: ['--from-folder'], targets: ['windows', 'linux'], fromFolder: true },
  { args: ['windows', '--from-folder'], targets: ['windows'], fromFolder: true },
])('npm run dist -- $args makes $targets', ({ args, targets, fromFolder }) => {
  expect(distOrder(args)).toEqual({ targets, fromFolder });
});

it('what it does not know is named with what there is', () => {
  expect(() => distOrder(['windows', '--fromfolder'])).toThrow(
    'There is no target --fromfolder. There are: windows, linux; and --from-folder.',
  );
});

it('the folder that is there is taken as it is, dated like every package', () => {
  const output = mkdtempSync(join(tmpdir(), 'from-folder-'));
  onTestFinished(() => {
    rmSync(output, { recursive: true, force: true });
  });
  expect(() => packedFolder(output, 'windows', { epoch: 0 })).toThrow('Pack it first: npm run dist -- windows.');
  mkdirSync(join(output, 'win-unpacked'));
  writeFileSync(join(output, 'win-unpacked/program.exe'), 'signed');
  const folder = packedFolder(output, 'windows', { epoch: 1_600_000_000 });
  expect(readdirSync(folder)).toEqual(['program.exe']);
  expect(readFileSync(join(folder, 'program.exe'), 'utf8')).toBe('signed');
  expect(statSync(join(folder, 'program.exe')).mtimeMs).toBe(1_600_000_000_000);
});
