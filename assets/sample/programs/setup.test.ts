import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { useSampleMachines, canary, type SampleMachine, vaultFiles } from './test/sample-machine.ts';

const id = 'Setup.exe';
const dpm = 'HKLM\\SOFTWARE\\Microsoft\\Microsoft Data Protection Manager';
const base = ['UserName=administrator', 'CompanyName=Contoso', 'SQLMachineName=localhost', 'SQLInstanceName=MSDPM2017', 'UseExistingSQL=1'];
const machines = useSampleMachines();
let prepared: SampleMachine;
let ready: SampleMachine;

beforeAll(async () => {
  prepared = machines.create();
  await prepared.prepareForServer();
});

beforeEach(() => {
  ready = machines.create(prepared);
});

function install(machine: SampleMachine, lines: readonly string[], more: readonly string[] = []) {
  const ini = machine.write('answers.ini', `# answers\r\n[OPTIONS]\r\n${lines.join('\r\n')}\r\n`);
  return machine.run(id, ['/i', '/f', ini, '/l', `${machine.folder}/setup.log`, '/q', ...more]);
}

function replaced(start: string, ...instead: readonly string[]): readonly string[] {
  return [...base.filter((line) => !line.startsWith(start)), ...instead];
}

describe('a good installation of the server', () => {
  test('leaves its evidence', async () => {
    const before = new Set([...Object.keys(ready.store('registry')), ...Object.keys(ready.store('services'))]);
    expect((await install(ready, base)).code).toBe(0);
    const after = [...Object.keys(ready.store('registry')), ...Object.keys(ready.store('services'))];
    expect(after.filter((name) => !before.has(name))).toEqual([
      `${dpm}\\Setup`,
      `${dpm}\\DB`,
      'MSDPM',
      'DPMRA',
      'DPMAMService',
      'DpmWriter',
    ]);
    expect(ready.store('registry')[`${dpm}\\Setup`]).toMatchObject({
      InstallPath: 'C:\\Program Files\\Microsoft Azure Backup Server\\DPM\\DPM\\',
      RegisteredUserName: 'administrator',
      RegisteredOrgName: 'Contoso',
    });
    expect(ready.store('registry')[`${dpm}\\DB`]).toMatchObject({
      SqlServer: 'SAMPLE-SERVER',
      InstanceName: 'MSDPM2017',
      DatabaseName: 'DPMDB_SAMPLE-SERVER',
    });
    const reporting = 'HKLM\\SOFTWARE\\Microsoft\\Microsoft SQL Server\\SSRS\\MSReportServer_ConfigurationSetting';
    expect(ready.store('registry')[reporting]).toEqual({
      IsInitialized: 1,
      WindowsServiceIdentityActual: 'NT AUTHORITY\\NetworkService',
      VirtualDirectoryReportServer: 'ReportServer_MSDPM2017',
      VirtualDirectoryReportManager: 'Reports_MSDPM2017',
      DatabaseName: 'ReportServer$MSDPM2017',
    });
    const program = 'C/Program Files/Microsoft Azure Backup Server/DPM/DPM';
    const files = [`${program}/bin/msdpm.exe`, `${program}/DPMDB/DPMDB_SAMPLE-SERVER.mdf`, `${program}/DPMDB/DPMDB_SAMPLE-SERVER_log.ldf`];
    const icons = ['Microsoft Azure Backup Server.lnk', 'Microsoft Azure Backup Server Management Shell.lnk'];
    expect([...files, ...icons.map((icon) => `C/Users/Public/Desktop/${icon}`)].filter((path) => !ready.has(path))).toEqual([]);
  });

  test('writes the log of DPM: stamps of the culture, markers in order, benign exceptions, no error', async () => {
    ready.write(
      'registry.json',
      JSON.stringify({
        ...ready.store('registry'),
        'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Nls\\Language': { InstallLanguage: '040C' },
      }),
    );
    await install(ready, base);
    const log = ready.read('setup.log');
    const markers = [
      'setup started.',
      'MsiInstallProduct returned 0.',
      'End install.',
      'Start configuration.',
      'Starting Service:MSSQL$MSDPM2017',
    ];
    const places = markers.map((marker) => log.indexOf(marker));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(log).toMatch(/^\[\d\d\/\d\d\/\d{4} \d\d:\d\d:\d\d\] Information : /u);
    expect(log).toContain('* Exception : Ignoring the following exception intentionally');
    expect(log).not.toContain('*** Error');
  });

  test('goes where the answers say', async () => {
    await install(ready, [...base, 'ProgramFiles=D:\\Backup Server', 'DatabaseFiles=E:\\Data']);
    expect(['D/Backup Server/DPM/DPM/bin/msdpm.exe', 'E/Data/DPMDB_SAMPLE-SERVER.mdf'].map((path) => ready.has(path))).toEqual([
      true,
      true,
    ]);
  });

  test('installs instance and registration itself when the answers ask for it', async () => {
    const machine = machines.create();
    await machine.run('MARSAgent/MARSAgentInstaller.exe', ['/q']);
    await machine.run('SSRS2017/SQLServerReportingServices.exe', ['/quiet', '/IAcceptLicenseTerms', '/Edition=Eval']);
    const vault = [
      `VaultCredentialFilePath=${vaultFiles.good}`,
      `SecurityPassphrase=${canary}`,
      `PassphraseSaveLocation=${machine.folder}`,
    ];
    const ended = await install(machine, [...replaced('UseExisting', 'UseExistingSQL=0'), ...vault]);
    expect(ended.code).toBe(0);
    expect(machine.store('services')).toHaveProperty(['MSSQL$MSDPM2017']);
    expect(machine.store('registry')['HKLM\\SOFTWARE\\Microsoft\\Windows Azure Backup\\Config']).toHaveProperty('ServerId');
  });

  test('is refused a second time, and is possible again after /x', async () => {
    await install(ready, base);
    expect((await install(ready, base)).output).toContain('ID: 4078.');
    expect((await ready.run(id, ['/x', '/q'])).code).toBe(0);
    expect(Object.keys(ready.store('services')).filter((name) => /dpm/iu.test(name.replace('MSDPM2017', '')))).toEqual([]);
    expect((await install(ready, base)).code).toBe(0);
  });
});

test.each<[string, readonly string[], number]>([
  ['no user', replaced('UserName'), 4065],
  ['no company', replaced('CompanyName', 'CompanyName='), 4066],
  ['no instance', replaced('SQLInstanceName'), 4069],
  ['an empty value', replaced('SQLInstanceName', 'SQLInstanceName='), 4076],
  ['a key it does not know', [...base, 'StopRunningServices=1'], 4073],
  ['a key twice', [...base, 'username=again'], 4075],
  ['a line that is no key', [...base, 'what is this'], 4073],
  ['a character that is not ASCII', replaced('CompanyName', 'CompanyName=Société'), 4073],
  ['a computer with its domain', replaced('SQLMachineName', 'SQLMachineName=host.contoso.com'), 832],
  ['an instance with an underscore', replaced('SQLInstanceName', 'SQLInstanceName=MS_DPM'), 4324],
  ['an instance that is not there', replaced('SQLInstanceName', 'SQLInstanceName=NOWHERE'), 4307],
  ['a relative folder', [...base, 'ProgramFiles=Backup'], 4072],
  ['a root as folder', [...base, 'DatabaseFiles=D:\\'], 4072],
  ['a folder that is too long', [...base, `ProgramFiles=C:\\${'x'.repeat(150)}`], 4074],
  ['an incomplete source', [...base, 'IntegratedInstallSource=/nowhere'], 4068],
  ['a vault file with a space in its path', [...base, 'VaultCredentialFilePath=/a folder/x', `SecurityPassphrase=${canary}`], 34513],
  ['a short passphrase', [...base, `VaultCredentialFilePath=${vaultFiles.good}`, 'SecurityPassphrase=short'], 34506],
  [
    'a vault other than the one it has',
    [...base, `VaultCredentialFilePath=${vaultFiles.other}`, `SecurityPassphrase=${canary}`, 'PassphraseSaveLocation=/'],
    100110,
  ],
])('setup refuses answers with %s', async (_, lines, vendorId) => {
  const before = ready.read('registry.json');
  const ended = await install(ready, lines);
  expect(ended.code).toBe(1);
  expect(ready.read('setup.log')).toMatch(new RegExp(`\\*\\*\\* Error : .*\\r\\nID: ${String(vendorId)}\\. Details: `, 'u'));
  expect(ready.read('registry.json')).toBe(before);
});

test.each<[string, readonly string[], number]>([
  ['no answer file', ['/i', '/q'], 4080],
  ['an answer file that is not there', ['/i', '/f', '/nowhere/x.ini'], 4072],
  ['an argument it does not know', ['/i', '/runui'], 4073],
  ['an argument twice', ['/i', '/i'], 4075],
  ['an argument without its value', ['/i', '/f', '/q'], 4076],
  ['neither /i nor /x', ['/q'], 4073],
  ['/x where nothing is installed', ['/x', '/q'], 4077],
])('setup refuses %s', async (_, args, vendorId) => {
  const ended = await ready.run(id, args);
  expect([ended.code, ended.output]).toEqual([1, expect.stringContaining(`ID: ${String(vendorId)}.`)]);
});

test('setup refuses when Reporting Services are missing, and when an old database lies there', async () => {
  await ready.run('SSRS2017/SQLServerReportingServices.exe', ['/quiet', '/uninstall']);
  expect((await install(ready, base)).output).toContain('ID: 4003.');
  await ready.run('SSRS2017/SQLServerReportingServices.exe', ['/quiet', '/IAcceptLicenseTerms', '/Edition=Eval']);
  ready.write('E/Data/DPMDB_SAMPLE-SERVER.mdf', 'old');
  expect((await install(ready, [...base, 'DatabaseFiles=E:\\Data'])).output).toContain('ID: 4019.');
});

test('no secret of the answer file is in a log', async () => {
  const secrets = [`SqlAccountPassword=${canary}`, `SQLMachinePassword=${canary}`, `ReportingMachinePassword=${canary}`];
  const vault = [`VaultCredentialFilePath=${vaultFiles.good}`, `SecurityPassphrase=${canary}`, `PassphraseSaveLocation=${ready.folder}`];
  for (const more of [[], [`Nonsense=${canary}`], [`=${canary}`], [`SecurityPassphrase=${canary}`]]) {
    const ended = await install(ready, [...base, ...secrets, ...vault, ...more]);
    expect(ended.output + ready.read('setup.log') + ready.read('registry.json') + ready.read('witness.jsonl')).not.toContain(canary);
  }
});
