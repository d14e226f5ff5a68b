import { expect, test } from 'vitest';
import { arriving, useSampleMachines, canary, goodArguments } from './test/sample-machine.ts';

const id = 'SQLSVR2017/setup.exe';
const good: readonly string[] = goodArguments[id];
const sql = 'HKLM\\SOFTWARE\\Microsoft\\Microsoft SQL Server';
const logs = 'C/Program Files/Microsoft SQL Server/140/Setup Bootstrap/Log';
const badValue = -2068578304;
const machines = useSampleMachines();

test('a good installation leaves exactly its evidence, with progress on standard output', async () => {
  const machine = machines.create();
  const ended = await machine.run(id, good);
  expect(ended.code).toBe(0);
  expect(ended.output).toMatch(/Slp: Running Action: GlobalRules\n[\s\S]*Starting service MSSQL\$MSDPM2017\n/u);
  expect(machine.store('registry')).toEqual({
    [`${sql}\\Instance Names\\SQL`]: { MSDPM2017: 'MSSQL14.MSDPM2017' },
    [`${sql}\\MSSQL14.MSDPM2017\\Setup`]: {
      Version: '14.0.1000.169',
      PatchLevel: '14.0.1000.169',
      Edition: 'Standard Edition',
      Collation: 'SQL_Latin1_General_CP1_CI_AS',
      SQLPath: 'C:\\Program Files\\Microsoft SQL Server\\MSSQL14.MSDPM2017\\MSSQL',
      SqlProgramDir: 'C:\\Program Files\\Microsoft SQL Server\\',
    },
    [`${sql}\\MSSQL14.MSDPM2017\\MSSQLServer\\SuperSocketNetLib\\Tcp`]: { Enabled: 1 },
    [`${sql}\\MSSQL14.MSDPM2017\\MSSQLServer\\SuperSocketNetLib\\Np`]: { Enabled: 1 },
  });
  expect(Object.entries(machine.store('services')).map(([name, { state, start }]) => [name, state, start])).toEqual([
    ['MSSQL$MSDPM2017', 'running', 'automatic'],
    ['SQLAgent$MSDPM2017', 'running', 'automatic'],
    ['SQLBrowser', 'running', 'automatic'],
  ]);
  expect(machine.read(`${logs}/Summary.txt`)).toMatch(/Final result: +Passed\r\n {2}Exit code \(Decimal\): +0\r\n/u);
});

test('a second installation of the same instance finds nothing to do', async () => {
  const machine = machines.create();
  await machine.run(id, good);
  const ended = await machine.run(id, good);
  expect(ended.code).toBe(arriving(-2068578302));
  expect(machine.read(`${logs}/Summary.txt`)).toContain('-2068578302');
});

test('a configuration file is read, and the command line wins over it', async () => {
  const machine = machines.create();
  const settings = good
    .slice(1)
    .map((argument) => argument.slice(1))
    .filter((argument) => argument.includes('='));
  const file = machine.write('ConfigurationFile.ini', `; SQL Server\r\n[OPTIONS]\r\n${settings.join('\r\n')}\r\n`);
  const ended = await machine.run(id, [
    '/Q',
    '/IACCEPTSQLSERVERLICENSETERMS',
    '/INSTANCENAME=OTHER',
    '/INSTANCEID=OTHER',
    `/CONFIGURATIONFILE=${file}`,
  ]);
  expect([ended.code, machine.store('registry')[`${sql}\\Instance Names\\SQL`]]).toEqual([0, { OTHER: 'MSSQL14.OTHER' }]);
});

test('several administrators arrive as several arguments', async () => {
  const machine = machines.create();
  const at = good.findIndex((argument) => argument.startsWith('/SQLSYSADMIN'));
  const ended = await machine.run(id, [...good.slice(0, at + 1), 'CONTOSO\\admin', ...good.slice(at + 1)]);
  expect([ended.code, machine.read(`${logs}/Summary.txt`)]).toEqual([0, expect.stringContaining('BUILTIN\\Administrators CONTOSO\\admin')]);
});

function without(start: string, ...instead: readonly string[]): readonly string[] {
  return [...good.filter((argument) => !argument.startsWith(start)), ...instead];
}

test.each([
  ['an unknown switch', [...good, '/ConfigurationFle=x'], badValue],
  ['a repeated switch', [...good, '/Q'], badValue],
  ['no licence', without('/IACCEPT'), -2068774911],
  ['an instance with an underscore', without('/INSTANCENAME', '/INSTANCENAME=MS_DPM'), badValue],
  ['an instance of 17 characters', without('/INSTANCE', '/INSTANCENAME=ABCDEFGHIJKLMNOPQ'), badValue],
  ['the default instance', without('/INSTANCE', '/INSTANCENAME=MSSQLSERVER'), badValue],
  ['no instance', without('/INSTANCE'), badValue],
  ['no engine among the features', without('/FEATURES', '/FEATURES=AS'), badValue],
  ['another action', without('/ACTION', '/ACTION=Patch'), badValue],
  ['a relative configuration file', [...good, '/CONFIGURATIONFILE=my.ini'], badValue],
  ['no /Q, which would open a window', without('/Q'), badValue],
])('the setup of SQL Server refuses %s', async (_, args, code) => {
  const machine = machines.create();
  const ended = await machine.run(id, args);
  expect([ended.code, machine.store('registry'), machine.store('services')]).toEqual([arriving(code), {}, {}]);
  expect(machine.read(`${logs}/Summary.txt`)).toMatch(
    new RegExp(`Final result: +Failed.*\r\n +Exit code \\(Decimal\\): +${String(code)}\r\n`, 'u'),
  );
});

test('no password or key is in a log', async () => {
  const machine = machines.create();
  const ended = await machine.run(id, [...good, `/SAPWD=${canary}`, `/PID=${canary}`, `/SQLSVCPASSWORD=${canary}`]);
  expect([ended.code, ended.output.includes(canary), machine.read(`${logs}/Summary.txt`).includes(canary)]).toEqual([0, false, false]);
});
