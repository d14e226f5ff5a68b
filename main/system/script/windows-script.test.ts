import { expect, test } from 'vitest';
import { known, unknown } from '../../../app/machine/fact.ts';
import type { ProgramRequest, ProgramResult } from '../run-program.ts';
import { limits } from '../../probes/index.ts';
import { windowsScript } from './windows-script.ts';

test('one process answers all questions, each as soon as its line is there', async () => {
  const { requests, run, end } = script();
  const door = windowsScript(run);
  const [account, drives] = [door.ask('account'), door.ask('drives')];
  requests[0]?.onLine?.('{"name":"drives","value":[]}', 'stdout');
  expect(await drives).toEqual(known([]));
  requests[0]?.onLine?.('{"name":"account","value":"domain"}', 'stdout');
  expect(await account).toEqual(known('domain'));
  expect(await door.ask('account')).toEqual(known('domain'));
  end({ kind: 'exited', exitCode: 0, output: '' });
  expect(requests).toHaveLength(1);
});

test('two that ask the same get the same answer', async () => {
  const { requests, run } = script();
  const door = windowsScript(run);
  const asked = [door.ask('features'), door.ask('features')];
  requests[0]?.onLine?.('{"name":"features","value":{}}', 'stdout');
  expect(await Promise.all(asked)).toEqual([known({}), known({})]);
});

test('what a question failed with is a code: a lack of rights is told from anything else', async () => {
  const { requests, run } = script();
  const door = windowsScript(run);
  const asked = [door.ask('features'), door.ask('reporting')];
  requests[0]?.onLine?.('{"name":"features","failure":-2147024156}', 'stdout');
  requests[0]?.onLine?.('{"name":"reporting","failure":-2147217394}', 'stdout');
  expect(await Promise.all(asked)).toEqual([unknown('accessDenied', '0x800702e4'), unknown('unreadable', '0x8004100e')]);
});

test.each<[ProgramResult, unknown]>([
  [{ kind: 'timedOut', output: '' }, unknown('timeout', 'timedOut')],
  [{ kind: 'exited', exitCode: 1, output: '' }, unknown('unreadable', 'powershell.exe: 1')],
  [{ kind: 'notStarted', reason: 'ENOENT', output: '' }, unknown('unreadable', 'ENOENT')],
])('what has no answer when the process ends as %j is unknown, also when asked later', async (result, expected) => {
  const { requests, run, end } = script();
  const door = windowsScript(run);
  const account = door.ask('account');
  requests[0]?.onLine?.('a line in the language of Windows', 'stdout');
  requests[0]?.onLine?.('{"name":"account","value":"domain"}', 'stderr');
  end(result);
  expect(await account).toEqual(expected);
  expect(await door.ask('sql')).toEqual(expected);
});

test('a process that breaks off before it has answered is followed by one more; one that hung is not', async () => {
  const starts = async (first: ProgramResult) => {
    const requests: ProgramRequest[] = [];
    const door = windowsScript((request) => {
      requests.push(request);
      if (requests.length === 2) request.onLine?.('{"name":"features","value":{}}', 'stdout');
      return Promise.resolve(requests.length === 1 ? first : { kind: 'exited', exitCode: 0, output: '' });
    });
    return [await door.ask('features'), requests.length];
  };
  expect(await starts({ kind: 'exited', exitCode: -1_073_741_819, output: '' })).toEqual([known({}), 2]);
  expect(await starts({ kind: 'timedOut', output: '' })).toEqual([unknown('timeout', 'timedOut'), 1]);
});

test('PowerShell is started by its absolute path, without a profile, and gets the script on standard input', () => {
  const { requests, run } = script();
  void windowsScript(run).ask('account');
  const request = requests[0];
  expect(request?.file).toBe('C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe');
  expect(request?.args.slice(0, 3)).toEqual(['-NoLogo', '-NoProfile', '-NonInteractive']);
  expect(request?.totalLimitMs).toBeLessThan(limits.hyperV ?? 0);
});

test('the script is ASCII, knows every question, and has no command that changes anything', () => {
  const { requests, run } = script();
  void windowsScript(run).ask('account');
  const text = requests[0]?.input ?? '';
  expect(text).toMatch(/^[\n\x20-\x7e]+$/u);
  const questions = [...text.matchAll(/^\$questions\.(\w+) = \{/gmu)].map((match) => match[1]);
  const all = [
    'computerSystem',
    'domainNames',
    'account',
    'drives',
    'features',
    'applicationServer',
    'configurationManager',
    'versions',
    'sql',
    'reporting',
  ];
  expect(questions).toEqual(all);
  const code = text.replace(/^\s*#.*$/gmu, '');
  expect(code).not.toMatch(/\b(?:Set|Remove|Add|Enable|Disable|Install|Uninstall|Start|Stop|Restart|Clear|Move|Copy|Rename|Out)-[A-Z]\w+/u);
  expect(code).not.toMatch(/\b(?:INSERT|UPDATE|DELETE|ALTER|DROP|CREATE|EXEC)\b/u);
});

function script() {
  const requests: ProgramRequest[] = [];
  let end: (result: ProgramResult) => void = () => undefined;
  const ended = new Promise<ProgramResult>((resolve) => {
    end = resolve;
  });
  return {
    requests,
    run: (request: ProgramRequest) => {
      requests.push(request);
      return ended;
    },
    end: (result: ProgramResult) => {
      end(result);
    },
  };
}
