import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inspectPackage } from './inspect.ts';
import { readSums } from './read-sums.ts';
import signed from './testing-signature.json' with { type: 'json' };
import { failureOf, temporaryFolder, valueOf } from './testing.ts';
import { keyGiven, trustedKeys } from './trusted-keys.ts';

let temporary: Awaited<ReturnType<typeof temporaryFolder>>;
const at = (name: string) => path.join(temporary.path, name);

beforeEach(async () => {
  temporary = await temporaryFolder();
  await mkdir(at('keys'));
  await writeFile(at('keys/release.pub'), signed.publicKey);
  await writeFile(at('SHA256SUMS'), signed.content);
  await writeFile(at('SHA256SUMS.minisig'), signed.prehashed);
});

afterEach(() => temporary.remove());

const choice = async () => ({ source: { kind: 'beside' }, keys: valueOf(await trustedKeys(at('keys'))) }) as const;

describe('keys of the administrator', () => {
  it('are the .pub files of the folder, and none without it', async () => {
    await writeFile(at('keys/notes.txt'), 'no key');
    expect(valueOf(await trustedKeys(at('keys'))).map(({ id }) => id)).toEqual(['B38093A89449DF8F']);
    expect(valueOf(await trustedKeys(at('nothing')))).toEqual([]);
  });

  it('that cannot be read as keys are told: they do not switch the question off', async () => {
    await writeFile(at('keys/broken.pub'), 'RWS');
    expect(failureOf(await trustedKeys(at('keys')), 'signature.keyMalformed').key).toBe(at('keys/broken.pub'));
  });

  it('can be given with a command, as a line or as a file', async () => {
    const id = 'B38093A89449DF8F';
    expect(valueOf(await keyGiven(signed.publicKey.split('\n')[1] ?? '')).id).toBe(id);
    expect(valueOf(await keyGiven(at('keys/release.pub'))).id).toBe(id);
    failureOf(await keyGiven('RWnonsense'), 'signature.keyMalformed');
  });
});

describe('with a key configured, checksums', () => {
  it('that are signed count, and are called signed', async () => {
    expect(valueOf(await readSums(temporary.path, await choice()))).toMatchObject({ signed: true, sums: [{ name: 'a.bin' }] });
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['without a signature', () => rm(at('SHA256SUMS.minisig')), 'missing'],
    ['that are gone themselves', () => rm(at('SHA256SUMS')), 'noSums'],
    ['that were changed', () => writeFile(at('SHA256SUMS'), signed.content.replace('f2', 'f3')), 'wrong'],
    ['with a broken signature', () => writeFile(at('SHA256SUMS.minisig'), 'x'), 'malformed'],
    ['signed by somebody else', () => writeFile(at('keys/release.pub'), signed.otherPublicKey), 'otherKey'],
  ])('%s block', async (_, change, problem) => {
    await change();
    expect(failureOf(await readSums(temporary.path, await choice()), 'signature.refused').problem).toBe(problem);
    await writeFile(at('AzureBackup.7z'), 'x');
    expect(failureOf(await inspectPackage({ folder: temporary.path, sums: await choice() }), 'signature.refused').problem).toBe(problem);
  });

  it('that were pasted block: nobody signed them', async () => {
    const pasted = { ...(await choice()), source: { kind: 'text', text: signed.content } } as const;
    expect(failureOf(await readSums(temporary.path, pasted), 'signature.refused').problem).toBe('missing');
  });
});

it('without a key nobody asks for a signature, not even for a wrong one', async () => {
  await writeFile(at('SHA256SUMS.minisig'), 'x');
  expect(valueOf(await readSums(temporary.path, { source: { kind: 'beside' }, keys: [] }))).toMatchObject({ signed: false });
});
