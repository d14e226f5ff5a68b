import { expect, test } from 'vitest';
import { arriving, useSampleMachines, goodArguments } from './test/sample-machine.ts';

const id = 'SSRS2017/SQLServerReportingServices.exe';
const good: readonly string[] = goodArguments[id];
const sql = 'HKLM\\SOFTWARE\\Microsoft\\Microsoft SQL Server';
const machines = useSampleMachines();

test('a good installation leaves exactly its evidence and a log, and may be done again', async () => {
  const machine = machines.create();
  const log = `${machine.folder}/log folder/ssrs.log`;
  const codes = [(await machine.run(id, [...good, '/log', log])).code, (await machine.run(id, [...good, `/log:${log}`])).code];
  const root = 'C:\\Program Files\\Microsoft SQL Server Reporting Services\\SSRS';
  expect([codes, machine.store('registry')]).toEqual([
    [0, 0],
    {
      [`${sql}\\SSRS\\Setup`]: {
        InstallRootDirectory: root,
        ServiceName: 'SQLServerReportingServices',
        RsConfigFilePath: `${root}\\ReportServer\\rsreportserver.config`,
        Edition: 'SQL Server Evaluation',
        Version: '14.0.6827.4788',
      },
      [`${sql}\\SSRS\\MSSQLServer\\CurrentVersion`]: { CurrentVersion: '14.0.6827.4788', ProductVersion: '14.0.6827.4788' },
      [`${sql}\\SSRS\\MSReportServer_ConfigurationSetting`]: {
        IsInitialized: 0,
        WindowsServiceIdentityActual: 'NT SERVICE\\SQLServerReportingServices',
      },
      [`${sql}\\Instance Names\\RS`]: { SSRS: 'SSRS' },
    },
  ]);
  expect(Object.keys(machine.store('services'))).toEqual(['SQLServerReportingServices']);
  expect(machine.read('log folder/ssrs.log')).toMatch(/already installed\r\n.*Exit code: 0x0, /u);
});

test('what was installed can be taken away', async () => {
  const machine = machines.create();
  await machine.run(id, good);
  const ended = await machine.run(id, ['/quiet', '/norestart', '/uninstall']);
  expect([ended.code, machine.store('registry'), machine.store('services')]).toEqual([0, {}, {}]);
});

test.each([
  ['an unknown switch', [...good, '/quick'], 1639],
  ['no licence', ['/quiet', '/Edition=Eval'], 1639],
  ['an edition and a key', [...good, '/PID=AAAAA-BBBBB-CCCCC-DDDDD-EEEEE'], 1639],
  ['neither an edition nor a key', ['/quiet', '/IAcceptLicenseTerms'], 1639],
  ['an unknown edition', ['/quiet', '/IAcceptLicenseTerms', '/Edition=Standard'], 1639],
  ['a key of another form', ['/quiet', '/IAcceptLicenseTerms', '/PID=12345'], 1639],
  ['a relative log', [...good, '/log', 'ssrs.log'], 1639],
  ['no /quiet, which would open a window', ['/IAcceptLicenseTerms', '/Edition=Eval'], 1639],
  ['/uninstall where nothing is installed', ['/quiet', '/uninstall'], 1605],
])('the setup of Reporting Services refuses %s', async (_, args, code) => {
  const machine = machines.create();
  const ended = await machine.run(id, args);
  expect([ended.code, machine.store('registry'), machine.witness().at(-1)?.exitCode]).toEqual([arriving(code), {}, code]);
});
