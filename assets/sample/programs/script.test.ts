import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { ProgramId } from './shared/script.ts';
import { arriving, useSampleMachines, goodArguments, goodInput, type SampleMachine } from './test/sample-machine.ts';

const evidence: readonly [ProgramId, store: 'registry' | 'services', last: string][] = [
  ['MARSAgent/MARSAgentInstaller.exe', 'services', 'obengine'],
  ['MARSAgent/StartOBRegistration.exe', 'registry', 'ServerId'],
  ['SQLSVR2017/setup.exe', 'registry', 'Instance Names\\\\SQL'],
  ['SSRS2017/SQLServerReportingServices.exe', 'registry', 'Instance Names\\\\RS'],
  ['Setup.exe', 'registry', 'Data Protection Manager\\\\DB'],
];
const machines = useSampleMachines();
let machine: SampleMachine;

beforeEach(() => {
  machine = machines.create();
});

/** Installs what a program needs, so that only its own doing is looked at afterwards. */
async function prepareFor(id: ProgramId): Promise<void> {
  if (id === 'Setup.exe') await machine.prepareForServer();
  if (id === 'MARSAgent/StartOBRegistration.exe') await machine.run('MARSAgent/MARSAgentInstaller.exe', ['/q']);
}

function argumentsOf(id: ProgramId): readonly string[] {
  if (id !== 'Setup.exe') return goodArguments[id];
  const lines = ['[OPTIONS]', 'UserName=a', 'CompanyName=b', 'SQLMachineName=localhost', 'SQLInstanceName=MSDPM2017'];
  return ['/i', '/f', machine.write('answers.ini', lines.join('\r\n')), '/l', join(machine.folder, 'setup.log'), '/q'];
}

function isThere(store: 'registry' | 'services', last: string): boolean {
  return JSON.stringify(machine.store(store)).includes(last);
}

describe.each(evidence)('told by a world, %s', (id, store, last) => {
  const run = () => machine.run(id, argumentsOf(id), goodInput);

  beforeEach(() => prepareFor(id));

  test('does its work', async () => {
    expect([(await run()).code, isThere(store, last)]).toEqual([0, true]);
  });

  test('fails with the id it is given and leaves nothing', async () => {
    machine.tell({ error: { id: 4387, message: 'Something happened.' } });
    const ended = await run();
    const said = ended.output + (machine.has('setup.log') ? machine.read('setup.log') : '') + sqlSummary() + reportingLog();
    expect([ended.code === 0, isThere(store, last), said.includes('ID: 4387.')]).toEqual([false, false, true]);
  });

  test('ends with the exit code it is given and leaves nothing', async () => {
    machine.tell({ exitCode: 1618 });
    expect([(await run()).code, isThere(store, last)]).toEqual([arriving(1618), false]);
  });

  test('lies', async () => {
    machine.tell({ lie: true });
    expect([(await run()).code, isThere(store, last)]).toEqual([0, false]);
  });

  test('has done its work and says it failed', async () => {
    machine.tell({ failButDone: true });
    expect([(await run()).code, isThere(store, last)]).toEqual([arriving(1603), true]);
  });

  test('dies half-way, and can be run again', async () => {
    machine.tell({ crash: true });
    const died = await run();
    expect([died.code === 0, isThere(store, last), machine.witness().at(-1)?.event]).toEqual([false, false, 'start']);
    machine.tell({});
    expect([(await run()).code, isThere(store, last)]).toEqual([0, true]);
  });

  test('asks for a restart, as its vendor does', async () => {
    machine.tell({ restart: true });
    const ended = await run();
    expect([ended.code, isThere(store, last)]).toEqual([id === 'Setup.exe' ? 0 : arriving(3010), true]);
    if (id === 'Setup.exe') expect(machine.read('setup.log')).toMatch(/\nID: 4319\. Details: /u);
  });

  test('returns before its work is done', async () => {
    machine.tell({ background: 0.3 });
    const ended = await run();
    expect([ended.code, isThere(store, last)]).toEqual([0, false]);
    await vi.waitFor(() => {
      expect(isThere(store, last)).toBe(true);
    }, 5000);
    expect(machine.witness().filter(({ program, event }) => program === id && event === 'start')).toHaveLength(1);
  });
});

test.each(evidence.map(([id]) => id))('%s hangs without a word', async (id) => {
  machine.tell({ hang: true });
  const child = machine.start(id, goodArguments['MARSAgent/MARSAgentInstaller.exe'], goodInput);
  const said: unknown[] = [];
  child.stdout.on('data', (chunk) => said.push(chunk));
  // The file is there before its first line is.
  await vi.waitFor(() => {
    expect(machine.has('witness.jsonl') && machine.read('witness.jsonl').endsWith('\n')).toBe(true);
  }, 5000);
  child.kill('SIGKILL');
  await once(child, 'close');
  expect([said, machine.witness().map(({ event }) => event)]).toEqual([[], ['start']]);
});

test('a grandchild holds the pipes after the program ended', async () => {
  machine.tell({ grandchild: true, seconds: 0.5 });
  const child = machine.start('MARSAgent/MARSAgentInstaller.exe', ['/q']);
  child.stdout.resume();
  child.stderr.resume();
  const closed = once(child, 'close').then(() => Date.now());
  await once(child, 'exit');
  const ended = Date.now();
  expect((await closed) - ended).toBeGreaterThan(250);
});

test('work goes on when nobody reads the output any more', async () => {
  machine.tell({ seconds: 0.3 });
  const child = machine.start('SQLSVR2017/setup.exe', goodArguments['SQLSVR2017/setup.exe']);
  child.stdout.destroy();
  child.stderr.destroy();
  const [code] = (await once(child, 'exit')) as [number];
  expect([code, isThere('registry', 'Instance Names\\\\SQL')]).toEqual([0, true]);
});

test.each([
  ['a key nobody knows', { programs: { 'Setup.exe': { secnods: 1 } } }, 'secnods'],
  ['a value of the wrong kind', { programs: { 'Setup.exe': { hang: 'yes' } } }, 'hang'],
  ['a program nobody knows', { programs: { 'Setpu.exe': {} } }, 'Setpu.exe'],
])('%s in a world is refused loudly', async (_, world, word) => {
  machine.write('world.json', JSON.stringify(world));
  const ended = await machine.run('Setup.exe', ['/i', '/q']);
  expect([ended.code, ended.output]).toEqual([87, expect.stringContaining(word)]);
});

test.each([undefined, 'relative/folder', '/nowhere/at/all'])('without a sample machine (%s) a program refuses', async (folder) => {
  const env = folder === undefined ? {} : { SAMPLE_MACHINE: folder };
  const child = spawn(process.execPath, [join(machines.programs, 'Setup.exe'), '/i'], { env });
  const said: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const [code] = (await once(child, 'close')) as [number];
  expect([code, said.join('')]).toEqual([87, expect.stringContaining('SAMPLE_MACHINE')]);
});

test('the witness keeps what a program was told and how it ended', async () => {
  await machine.run('MARSAgent/MARSAgentInstaller.exe', ['/q', '/nu']);
  const common = { program: 'MARSAgent/MARSAgentInstaller.exe', argv: ['/q', '/nu'] };
  expect(machine.witness()).toMatchObject([
    { ...common, event: 'start' },
    { ...common, event: 'end', exitCode: 0 },
  ]);
});

function sqlSummary(): string {
  const path = 'C/Program Files/Microsoft SQL Server/140/Setup Bootstrap/Log/Summary.txt';
  return machine.has(path) ? machine.read(path) : '';
}

function reportingLog(): string {
  return machine.has('C/Windows/Temp/SSRS/setup.log') ? machine.read('C/Windows/Temp/SSRS/setup.log') : '';
}
