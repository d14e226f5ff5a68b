import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { ok, type Outcome } from '../../app/outcome.ts';
import type { FailureOf, FailureCode } from '../../app/failure.ts';
import { packageTools, type PackageTools } from './tools.ts';

/** The repository, and beside it the real Inno Setup package with its checksums. */
const repository = path.resolve(import.meta.dirname, '../..');
/** A real Inno Setup package in the vendor's layout. */
export const innoFixture = path.resolve(repository, '../shared/fixtures/inno-package');

/** The real tools of this checkout. */
export const realTools = packageTools({ root: path.join(repository, 'node_modules') });

/** A temporary folder that removes itself with the test file. */
export async function temporaryFolder(): Promise<{ readonly path: string; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'package-'));
  return { path: folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Makes an archive with the real 7-Zip: `arguments_` as on its command line, in a folder. */
export async function sevenZip(cwd: string, ...arguments_: readonly string[]): Promise<void> {
  const program = await realTools.sevenZip();
  if (program.kind === 'failed') throw new Error(program.failure.code);
  await promisify(execFile)(program.value, [...arguments_], { cwd });
}

/** Real tools with a small script in the place of 7-Zip and of innoextract. The script runs under /bin/sh. */
export async function fakeTools(folder: string, script: string, more: Partial<PackageTools> = {}): Promise<PackageTools> {
  await mkdir(folder, { recursive: true });
  const program = path.join(folder, 'fake');
  await writeFile(program, `#!/bin/sh\n${script}\n`);
  await chmod(program, 0o755);
  const given = () => Promise.resolve(ok(program));
  return { ...realTools, sevenZip: given, innoextract: given, ...more };
}

/** Writes files below a folder. */
export async function writeTree(folder: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
}

/** Copies the parts of the real Inno Setup package to where they can be damaged. */
export async function copyInnoPackage(to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of await readdir(innoFixture)) {
    await cp(path.join(innoFixture, name), path.join(to, name));
    await chmod(path.join(to, name), 0o644);
  }
}

/** The value of a success; a failure ends the test with its code. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'failed') throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

/** The failure of an outcome that must have this code. */
export function failureOf<C extends FailureCode>(outcome: Outcome<unknown>, code: C): FailureOf<C> {
  if (outcome.kind === 'ok') throw new Error(`no failure, but ${JSON.stringify(outcome.value)}`);
  if (outcome.failure.code !== code) throw new Error(`not ${code}, but ${JSON.stringify(outcome.failure)}`);
  return outcome.failure as FailureOf<C>;
}
