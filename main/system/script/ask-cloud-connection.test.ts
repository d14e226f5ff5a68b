import { expect, test } from 'vitest';
import { known, unknown, type Fact } from '../../../app/machine/fact.ts';
import type { InstalledServer } from '../../../app/machine/facts.ts';
import { askCloudConnection } from './ask-cloud-connection.ts';
import { ended, printing } from './testing-power-shell.ts';

const server = () => Promise.resolve(known({ kind: 'server' } as const));

test.each([
  [['CloudConnection: True'], ended, { kind: 'connected' }],
  [['CloudConnection: False'], ended, { kind: 'notConnected' }],
  [['Problem: The DPM service is not running.'], { ...ended, exitCode: 1 }, unknown('unreadable', 'The DPM service is not running.')],
  [[], { ...ended, exitCode: 1 }, unknown('unreadable', 'powershell.exe: 1')],
  [[], { kind: 'timedOut', output: '' }, unknown('timeout', 'timedOut')],
  [[], { kind: 'notStarted', reason: 'ENOENT', output: '' }, unknown('unreadable', 'ENOENT')],
] as const)('a shell that prints %j and ends as %j: %j', async (lines, end, expected) => {
  expect(await askCloudConnection(printing(lines, end).run, server)).toEqual(expected);
});

test('the cmdlet is asked in the shell that the backup server brings along, once', async () => {
  const { requests, run } = printing(['CloudConnection: True']);
  await askCloudConnection(run, server);
  expect(requests).toHaveLength(1);
  expect(requests[0]?.input).toMatch(/OutputEncoding[\s\S]*DpmCliInitScript\.ps1[\s\S]*\$isConnected = Get-DPMCloudConnection\n/u);
});

test.each<[Fact<InstalledServer>, unknown]>([
  [known({ kind: 'none' }), { kind: 'notInstalled' }],
  [known({ kind: 'agent' }), { kind: 'notInstalled' }],
  [unknown('notWindows'), unknown('notWindows')],
])('where there is %j, no PowerShell is started', async (fact, expected) => {
  const { requests, run } = printing([]);
  expect(await askCloudConnection(run, () => Promise.resolve(fact))).toEqual(expected);
  expect(requests).toEqual([]);
});

test('who stops it is told so, whatever was printed', async () => {
  const { run } = printing(['CloudConnection: False'], { kind: 'stopped', output: '' });
  expect(await askCloudConnection(run, server, AbortSignal.abort())).toEqual(unknown('stopped'));
});
