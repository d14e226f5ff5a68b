import { describe, expect, test } from 'vitest';
import { arriving, useSampleMachines, canary, goodArguments } from './test/sample-machine.ts';

const id = 'MARSAgent/MARSAgentInstaller.exe';
const key = 'HKLM\\SOFTWARE\\Microsoft\\Windows Azure Backup';
const machines = useSampleMachines();

describe('a good installation of the agent', () => {
  test('leaves exactly its evidence, and the same when it is done again', async () => {
    const machine = machines.create();
    const expected = {
      [`${key}\\Setup`]: { InstallPath: 'C:\\Program Files\\Agent\\', Version: '2.0.9262.0' },
      [`${key}\\Config`]: { ScratchLocation: 'D:\\Scratch' },
      [`${key}\\Config\\CloudBackupProvider`]: { ScratchLocation: 'D:\\Scratch' },
    };
    for (const round of ['first', 'again']) {
      const ended = await machine.run(id, goodArguments[id]);
      expect({ round, code: ended.code, registry: machine.store('registry') }).toEqual({ round, code: 0, registry: expected });
    }
    expect(machine.store('services')).toEqual({
      obengine: { state: 'running', start: 'automatic', displayName: 'Microsoft Azure Recovery Services Agent' },
    });
    expect(machine.has('C/Program Files/Agent/bin/CBEngine.exe')).toBe(true);
    expect(machine.has('C/Program Files/Agent/bin/Modules/MSOnlineBackup/MSOnlineBackup.psd1')).toBe(true);
    expect(machine.has('D/Scratch')).toBe(true);
  });

  test('keeps host, port and user of a proxy, never its password', async () => {
    const machine = machines.create();
    await machine.run(id, [...goodArguments[id], '/ph:proxy.contoso.com', '/po:8080', '/pu:CONTOSO\\backup', `/pw:${canary}`]);
    expect(machine.store('registry')[`${key}\\Config`]).toEqual({
      ScratchLocation: 'D:\\Scratch',
      ProxyServer: 'proxy.contoso.com',
      ProxyPort: 8080,
      ProxyUserName: 'CONTOSO\\backup',
    });
    expect(machine.read('registry.json')).not.toContain(canary);
  });

  test('can be taken away again with /d', async () => {
    const machine = machines.create();
    await machine.run(id, goodArguments[id]);
    const ended = await machine.run(id, ['/q', '/d']);
    expect([ended.code, machine.store('registry'), machine.store('services')]).toEqual([0, {}, {}]);
    expect(machine.has('C/Program Files/Agent/bin')).toBe(false);
  });
});

test.each([
  ['an unknown switch', ['/q', '/zz'], 1639],
  ['a switch given twice', ['/q', '/q'], 1639],
  ['a folder without a value', ['/q', '/p:'], 1639],
  ['a folder that is not absolute', ['/q', '/p:Agent'], 1639],
  ['a folder that leaves its drive', ['/q', '/p:C:\\..\\..\\outside'], 1639],
  ['a proxy without a port', ['/q', '/ph:proxy'], 1639],
  ['a port that is none', ['/q', '/ph:proxy', '/po:65536'], 1639],
  ['no /q, which would open a window', ['/nu'], 1639],
  ['/d where nothing is installed', ['/q', '/d'], 1605],
])('the agent setup refuses %s', async (_, args, code) => {
  const machine = machines.create();
  const ended = await machine.run(id, args);
  expect([ended.code, machine.store('registry'), machine.store('services')]).toEqual([arriving(code), {}, {}]);
  expect(machine.witness().at(-1)?.exitCode).toBe(code);
});
