import { expect, test } from 'vitest';
import { known, unknown } from '../../../app/machine/fact.ts';
import { createLineReader } from '../line-reader.ts';
import type { ProgramResult } from '../run-program.ts';
import { askAgents } from './ask-agents.ts';
import { ended, printing } from './testing-power-shell.ts';

const server = (kind: 'server' | 'agent') => () => Promise.resolve(known({ kind, version: '13.0.415.0' }));

const one = {
  name: 'SQL01',
  domain: 'contoso.example',
  cluster: '',
  protection: 'HasDatasourcesProtected',
  connectivity: 'OK',
  upgradeAvailable: true,
  version: null,
  answered: null,
};
const line = (value: unknown): string => JSON.stringify(value);
const end = (agents: number): string => line({ end: { server: 'MABS01', folder: 'C:\\RA', installers: ['13.0.415.0'], agents } });
const whole = [line({ agent: one }), end(1)];

test('the computers of the backup server are told, after whatever its shell says first', async () => {
  const { run, requests } = printing(['Welcome to the DPM Management Shell!', ...whole]);
  expect(await askAgents(run, { backupServer: server('server'), refresh: true })).toMatchObject({
    kind: 'known',
    value: { kind: 'server', server: 'MABS01', newest: { version: '13.0.415.0' }, agents: [{ name: 'SQL01', upgradeAvailable: true }] },
  });
  expect(requests[0]?.environment['SETUP_REFRESH']).toBe('yes');
});

test('no shell is started where no backup server is, or where that is not known', async () => {
  const { run, requests } = printing(whole);
  expect(await askAgents(run, { backupServer: server('agent'), refresh: false })).toEqual(known({ kind: 'notInstalled' }));
  expect(await askAgents(run, { backupServer: () => Promise.resolve(unknown('timeout')), refresh: false })).toEqual(unknown('timeout'));
  expect(requests).toEqual([]);
});

test.each<[string, readonly string[], ProgramResult, unknown]>([
  ['the shell refuses', ['{"failure":-2146233087}'], ended, unknown('unreadable', '0x80131501')],
  ['the shell ends early', [line({ agent: one })], ended, unknown('unreadable', 'powershell.exe: 0')],
  ['a computer is not understood', ['{"agent":{}}', end(1)], ended, unknown('unreadable', 'powershell.exe: 0')],
  ['the shell refuses in between', [line({ agent: one }), '{"failure":-2147024891}'], ended, unknown('accessDenied', '0x80070005')],
  ['the shell breaks off', ['Problem'], { kind: 'exited', exitCode: 1, output: '' }, unknown('unreadable', 'powershell.exe: 1')],
  ['there is no answer in time', [], { kind: 'timedOut', output: '' }, unknown('timeout', 'timedOut')],
])('where %s nothing is known', async (_, lines, end, fact) => {
  expect(await askAgents(printing(lines, end).run, { backupServer: server('server'), refresh: false })).toEqual(fact);
});

test('a thousand computers are told, through the reader that cuts long lines', async () => {
  const names = Array.from({ length: 1000 }, (_, index) => `SQL${String(index).padStart(4, '0')}`);
  const told: string[] = [];
  const reader = createLineReader((each) => told.push(each));
  reader.push(Buffer.from([...names.map((name) => line({ agent: { ...one, name } })), end(1000), ''].join('\r\n')));
  reader.end();
  const found = await askAgents(printing(told).run, { backupServer: server('server'), refresh: false });
  expect(found.kind === 'known' && found.value.kind === 'server' && found.value.agents.map(({ name }) => name)).toEqual(names);
});

test('the script stops asking computers long before it would be ended without an answer', async () => {
  const { run, requests } = printing(whole);
  await askAgents(run, { backupServer: server('server'), refresh: true });
  const minutes = /\$clock\.Elapsed\.TotalMinutes -ge (\d+)\) \{ break \}/u.exec(requests[0]?.input ?? '')?.[1];
  expect(Number(minutes) * 60_000).toBeLessThanOrEqual((requests[0]?.totalLimitMs ?? 0) - 180_000);
});
