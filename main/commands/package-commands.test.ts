import { existsSync } from 'node:fs';
import { copyFile, readFile, readdir, rename, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractLine } from '../../app/commands/extract-line.ts';
import { ok } from '../../app/outcome.ts';
import { verifyResult } from '../../app/package/part-report.ts';
import signed from '../package/testing-signature.json' with { type: 'json' };
import { flipBit, volumes, volumesCases, wrong } from '../package/testing-volumes.ts';
import { realTools } from '../package/testing.ts';
import type { CommandContext } from './command.ts';
import { endTeller } from './end.ts';
import { extractCommand } from './extract.ts';
import { sealCommand } from './seal.ts';
import { verifyCommand } from './verify.ts';

const its = volumesCases();
const [first, second] = volumes;

async function run(command: (context: CommandContext<'tools' | 'now' | 'keys'>) => Promise<number>, ...args: readonly string[]) {
  const said = { out: '', err: '' };
  const out = (text: string): void => void (said.out += text);
  const code = await command({
    arguments: args,
    program: { tools: realTools, now: () => new Date(), keys: () => Promise.resolve(ok([])) },
    language: 'en',
    out,
    err: (text) => (said.err += text),
    tellEnd: endTeller({ arguments: args, out, now: () => new Date() }),
    isTerminal: false,
    signal: new AbortController().signal,
    insist: new AbortController().signal,
  });
  return { code, ...said };
}

/** Every file of the folder as it is, but one. */
async function othersThan(name: string): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(its.folder)).filter((one) => one !== name);
  return Object.fromEntries(await Promise.all(names.map(async (one) => [one, await readFile(its.at(one), 'latin1')] as const)));
}

/** A part of the same name and size as it was in another release. */
async function otherRelease(): Promise<void> {
  const { length } = await readFile(its.at(second));
  await writeFile(its.at(second), Buffer.alloc(length, 'release 12'));
}

async function swap(): Promise<void> {
  await rename(its.at(first), its.at('x'));
  await rename(its.at(second), its.at(first));
  await rename(its.at('x'), its.at(second));
}

describe('verify and extract', () => {
  it('end with 0 on an intact package', async () => {
    expect((await run(verifyCommand, its.folder)).code).toBe(0);
    expect((await run(extractCommand, its.folder, '--to', path.join(its.folder, '..', 'extracted'))).code).toBe(0);
  });

  it.each<[string, () => Promise<unknown>, number]>([
    ['an intact package', () => Promise.resolve(), 0],
    ['a damaged one', () => flipBit(its.at(second), 77), 3],
  ])('of %s extract tells the events that are published, and last how it ended', async (_, damage, expected) => {
    await damage();
    const { code, out } = await run(
      extractCommand,
      its.folder,
      '--to',
      path.join(its.folder, '..', `json ${String(expected)}`),
      '--format',
      'json',
    );
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => extractLine.parse(JSON.parse(line)));
    expect([code, lines.at(-1)]).toMatchObject([
      expected,
      {
        kind: 'ended',
        exitCode: expected,
        failure: expected === 0 ? null : { code: 'package.partsDamaged', details: { folder: its.folder } },
      },
    ]);
  });

  it.each<[string, () => Promise<unknown>, Readonly<Record<string, string>>]>([
    ['one flipped bit', () => flipBit(its.at(second), 77), { [second]: 'damaged' }],
    ['a part one byte short', () => truncate(its.at(second), 299_999), { [second]: 'short' }],
    ['a part of another release', otherRelease, { [second]: 'damaged' }],
    ['a part missing', () => rm(its.at(second)), { [second]: 'missing' }],
    ['two parts swapped', swap, { [first]: 'damaged', [second]: 'damaged' }],
  ])('with %s they name it and end with 3, before anything is extracted', async (_, damage, expected) => {
    await damage();
    const before = await othersThan('');
    const verified = await run(verifyCommand, its.folder, '--format', 'json');
    expect(verified.code).toBe(3);
    expect(wrong(verifyResult.parse(JSON.parse(verified.out)).parts)).toEqual(expected);
    const destination = path.join(its.folder, '..', `to ${path.basename(its.folder)}`);
    const extracted = await run(extractCommand, its.folder, '--to', destination);
    expect(extracted.code).toBe(3);
    for (const name of Object.keys(expected)) expect(extracted.err).toContain(name);
    expect(existsSync(destination)).toBe(false);
    expect(await othersThan(''), 'nothing is deleted or changed').toEqual(before);
  });

  it('with a key want a good signature: none is 3; what is no key is wrong input', async () => {
    const { code, err } = await run(verifyCommand, its.folder, '--key', signed.publicKey);
    expect(code).toBe(3);
    expect(err).toContain('SHA256SUMS.minisig');
    expect((await run(verifyCommand, its.folder, '--key', 'RWnonsense')).code).toBe(2);
  });

  it('take checksums from elsewhere', async () => {
    const elsewhere = path.join(its.root, 'sums.txt');
    await copyFile(its.at('SHA256SUMS'), elsewhere);
    await rm(its.at('SHA256SUMS'));
    expect((await run(verifyCommand, its.folder)).code).toBe(5);
    expect((await run(verifyCommand, its.folder, '--sums', elsewhere)).code).toBe(0);
    expect((await run(verifyCommand, its.folder, '--sums', its.at('nowhere'))).code).toBe(2);
  });
});

it('seal writes what verify then reads', async () => {
  await rm(its.at('SHA256SUMS'));
  expect((await run(sealCommand, its.folder)).code).toBe(0);
  expect((await run(verifyCommand, its.folder)).code).toBe(0);
});
