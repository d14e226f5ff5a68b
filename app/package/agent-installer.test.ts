import { expect, it } from 'vitest';
import { judgeAgentInstaller } from './agent-installer.ts';

const signed = { status: 'Valid', signer: 'Microsoft Corporation', root: 'Microsoft Root Certificate Authority 2011' };
const agent = (version: string | null, product = 'Microsoft Azure Recovery Services Agent') => ({ ...signed, version, product });
const told = { file: 'D:\\MARSAgentInstaller.exe', found: 'ready', packaged: agent('2.0.9254.0'), minimum: '2.0.9249.0' } as const;

it.each([
  ['a newer one', { answer: agent('2.0.9262.0') }, 'accepted'],
  ['the same as in the package', { answer: agent('2.0.9254.0') }, 'accepted'],
  ['a newer one beside a package that tells no version', { answer: agent('2.0.9249.0'), packaged: null }, 'accepted'],
  ['an installer known by its file name', { answer: agent('2.0.9262.0', 'MARSAgentInstaller.exe') }, 'accepted'],
  ['one older than the package', { answer: agent('2.0.9250.0') }, 'olderThanPackaged'],
  ['one that cannot read today’s credentials', { answer: agent('2.0.9248.9') }, 'tooOld'],
  ['another product of the vendor', { answer: agent('16.0.1.2', 'Microsoft SQL Server') }, 'otherProduct'],
  ['one without a version', { answer: agent(null) }, 'otherProduct'],
  ['one that is not signed', { answer: { ...agent('2.0.9262.0'), status: 'NotSigned', signer: null, root: null } }, 'notSigned'],
  ['one that was changed after it was signed', { answer: { ...agent('2.0.9262.0'), status: 'HashMismatch' } }, 'changed'],
  ['one that somebody else signed', { answer: { ...agent('2.0.9262.0'), signer: 'Contoso' } }, 'otherSigner'],
  ['one that Windows says nothing about', { answer: null }, 'unknown'],
  ['a path with nothing there', { answer: null, found: 'missing' }, 'missing'],
  ['a folder', { answer: null, found: 'notFile' }, 'notFile'],
] as const)('%s: %3$s', (_, more, verdict) => {
  expect(judgeAgentInstaller({ ...told, ...more }).verdict).toBe(verdict);
});

it('tells the versions it compared', () => {
  expect(judgeAgentInstaller({ ...told, answer: agent('2.0.9250.0') })).toEqual({
    file: told.file,
    verdict: 'olderThanPackaged',
    version: '2.0.9250.0',
    packaged: '2.0.9254.0',
    minimum: '2.0.9249.0',
  });
});
