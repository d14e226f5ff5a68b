import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeSums } from './artefacts.mjs';
import { writeNotices, writeSbom } from './notices.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'notices-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const native = { name: '@koromix/koffi-win32-x64', version: '3.1.0', license: 'MIT', text: 'Permission is granted.' };

it('the list of parts names scoped packages as the purl specification does', () => {
  const file = join(folder, 'sbom.json');
  const kind = { isTest: true, product: 'Product', version: '1.0.0', fileVersion: '1.0.0.0', electron: '22.3.25', epoch: 0 };
  writeSbom(file, [native], kind);
  /** @type {unknown} */
  const read = JSON.parse(readFileSync(file, 'utf8'));
  const { components } = /** @type {{ components: { purl: string }[] }} */ (read);
  expect(components.map(({ purl }) => purl)).toEqual(['pkg:npm/electron@22.3.25', 'pkg:npm/%40koromix/koffi-win32-x64@3.1.0']);
});

it('the notices hold name and licence of a native half', () => {
  const file = join(folder, 'made/notices.txt');
  writeNotices(file, [native]);
  expect(readFileSync(file, 'utf8')).toContain('@koromix/koffi-win32-x64 3.1.0 (MIT)\n\nPermission is granted.');
});

it('sha256sum agrees with SHA256SUMS', async () => {
  mkdirSync(join(folder, 'out'));
  const file = join(folder, 'out/a.zip');
  writeFileSync(file, 'bytes');
  await writeSums(join(folder, 'out'), [file]);
  expect(execFileSync('sha256sum', ['--check', 'SHA256SUMS'], { cwd: join(folder, 'out'), encoding: 'utf8' })).toBe('a.zip: OK\n');
});
