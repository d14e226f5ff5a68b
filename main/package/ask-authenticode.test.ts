import { describe, expect, it } from 'vitest';
import type { ProgramResult } from '../system/run-program.ts';
import { printing } from '../system/script/testing-power-shell.ts';
import { askAuthenticode } from './ask-authenticode.ts';

const line = '{"status":"Valid","signer":"Microsoft Corporation","root":"Microsoft Root Certificate Authority 2011"}';
const path = "D:\\Downloads\\it's $(evil) `n.exe";

describe('who signed a program is asked of Windows', () => {
  it('with the path in the environment: neither the script nor the command line holds it', async () => {
    const { run, requests } = printing([line]);
    expect(await askAuthenticode(run, path)).toMatchObject({ status: 'Valid', signer: 'Microsoft Corporation' });
    const [request] = requests;
    expect(request?.environment['SETUP_SIGNED_FILE']).toBe(path);
    expect(`${request?.input ?? ''}${request?.args.join(' ') ?? ''}`).not.toContain('evil');
  });

  it.each<[string, readonly string[], ProgramResult]>([
    ['says nothing', [], { kind: 'exited', exitCode: 0, output: '' }],
    ['says something else', ['nonsense', '{"status":7}'], { kind: 'exited', exitCode: 0, output: '' }],
    ['ends badly after the right words', [line], { kind: 'exited', exitCode: 1, output: '' }],
    ['hangs', [line], { kind: 'timedOut', output: '' }],
    ['is not there', [], { kind: 'notStarted', reason: 'ENOENT', output: '' }],
  ])('a PowerShell that %s has not answered', async (_, lines, end) => {
    expect(await askAuthenticode(printing(lines, end).run, path)).toBeNull();
  });
});
