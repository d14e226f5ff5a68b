import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mabsV3 } from '../../app/products/mabs-v3.ts';
import { installers } from './lane.ts';
import type { RunAnswer, RunQuestion } from './programs/run-program.ts';
import { registryFile, type RegistryTree } from './registry-file.ts';
import { openWindows, windowsPath, type Windows } from './windows.ts';

const sqlKey = 'HKLM\\SOFTWARE\\Microsoft\\Microsoft SQL Server';
const serverKey = 'HKLM\\SOFTWARE\\Microsoft\\Microsoft Data Protection Manager';
const behaviour = 'HKLM\\SOFTWARE\\Windows lane';
const there = 'HKLM\\SOFTWARE\\Windows lane server';

/** An SQL Server and Reporting Services as Setup wants them, in the registry. */
const sqlServer = (collation: string): RegistryTree => ({
  [`${sqlKey}\\Instance Names\\SQL`]: { MSDPM2017: 'MSSQL14.MSDPM2017' },
  [`${sqlKey}\\MSSQL14.MSDPM2017\\Setup`]: { Collation: collation },
});
const reporting: RegistryTree = { [`${sqlKey}\\Instance Names\\RS`]: { SSRS: 'SSRS' } };
const ready: RegistryTree = { ...sqlServer(mabsV3.sql.collation), ...reporting };

/** The section [OPTIONS] of an answer file that nothing is wrong with. */
const options: Readonly<Record<string, string>> = {
  UserName: 'Contoso',
  CompanyName: 'Contoso',
  SqlAccountPassword: 'Canary-1',
  ProgramFiles: 'C:\\Program Files\\Microsoft Azure Backup Server',
  DatabaseFiles: 'C:\\Databases',
  UseExistingSQL: '1',
  SQLMachineName: 'SERVER',
  SQLInstanceName: 'MSDPM2017',
  ReportingInstanceName: 'SSRS',
  VaultCredentialFilePath: 'C:\\lane\\vault.VaultCredentials',
  SecurityPassphrase: 'sixteen characters and more',
  PassphraseSaveLocation: 'C:\\lane\\safe',
};

/** The arguments of a run that nothing is wrong with, by the name of its files. */
const usual = (name: string): readonly string[] => ['/i', '/f', `${name}.ini`, '/l', `${name}.log`, '/q'];

/** How Setup is called wrongly; the id that the vendor's list of error codes has for it. */
interface Refusal {
  readonly what: string;
  readonly id: number;
  readonly args?: (name: string) => readonly string[];
  readonly changed?: Readonly<Record<string, string>>;
  readonly registry?: RegistryTree;
}

const refusals: readonly Refusal[] = [
  { what: 'an argument that it does not know', id: 4073, args: (name) => [...usual(name), '/unknown'] },
  { what: 'no mode', id: 4076, args: (name) => usual(name).slice(1) },
  { what: 'an answer file that is not there', id: 4080, args: (name) => usual(`${name}-absent`) },
  { what: 'the product is there', id: 4078, registry: { ...ready, [`${serverKey}\\DB`]: { InstanceName: 'MSDPM2017' } } },
  {
    what: 'a version 1, which nothing upgrades',
    id: 4103,
    registry: { ...ready, [`${serverKey}\\DB`]: { InstanceName: 'MSDPM2017' }, [there]: { Version: '11.0.1.0' } },
  },
  { what: 'a product key', id: 858, changed: { ProductKey: 'AAAAA' } },
  { what: 'no user', id: 4065, changed: { UserName: '' } },
  { what: 'no company', id: 4066, changed: { CompanyName: '' } },
  { what: 'no password of the account', id: 4069, changed: { SqlAccountPassword: '' } },
  { what: 'a folder without a drive', id: 4072, changed: { ProgramFiles: 'Program Files' } },
  { what: 'a folder of databases on another server', id: 4072, changed: { DatabaseFiles: '\\\\server\\share' } },
  { what: 'no existing SQL Server', id: 4069, changed: { UseExistingSQL: '0' } },
  { what: 'an instance that is not there', id: 4307, changed: { SQLInstanceName: 'ABSENT' } },
  { what: 'an instance with another collation', id: 4387, registry: { ...sqlServer('French_CI_AS'), ...reporting } },
  { what: 'no Reporting Services', id: 4003, registry: sqlServer(mabsV3.sql.collation) },
  {
    what: 'a blank in the path of the vault credentials',
    id: 34_513,
    changed: { VaultCredentialFilePath: 'C:\\lane\\a b.VaultCredentials' },
  },
  { what: 'no vault credentials', id: 34_513, changed: { VaultCredentialFilePath: 'C:\\lane\\absent.VaultCredentials' } },
  { what: 'a passphrase of fifteen characters', id: 4069, changed: { SecurityPassphrase: 'fifteen charact' } },
  { what: 'no folder for the passphrase', id: 4069, changed: { PassphraseSaveLocation: 'C:\\absent' } },
  {
    what: 'a role that it wants first',
    id: 4304,
    registry: { ...ready, [`${behaviour}\\server`]: { ErrorId: '4304', ErrorText: 'Hyper-V.' } },
  },
];

/** Programs whose refusals are exit codes, with the arguments that they refuse; the sources stand in their files. */
const exits: readonly (readonly [string, string, readonly string[], number])[] = [
  ['SQL Server: a switch that it does not know', 'sql', ['/Q', '/ACTION=Install', '/UNKNOWN=1'], -2_068_578_304],
  ['SQL Server: a licence that was not accepted', 'sql', ['/Q', '/ACTION=Install', '/INSTANCENAME=A'], -2_068_578_304],
  ['SQL Server: a file of its values by half a path', 'sql', ['/Q', '/CONFIGURATIONFILE=values.ini'], -2_068_578_304],
  ['SQL Server: an upgrade of an instance that is not there', 'sql', ['/Q', '/ACTION=Upgrade', '/INSTANCENAME=B'], -2_068_643_839],
  ['Reporting Services: a licence that was not accepted', 'reporting', ['/quiet', '/Edition=Dev'], 1603],
  ['Reporting Services: no edition', 'reporting', ['/quiet', '/IAcceptLicenseTerms'], 1603],
  ['Reporting Services: a switch that it does not know', 'reporting', ['/quiet', '/unknown'], 1639],
  ['the agent: a switch that it does not know', 'agent', ['/q', '/unknown'], 1639],
  ['DISM: no image', 'dism', ['/Enable-Feature', '/All', '/FeatureName:Microsoft-Hyper-V'], 87],
  ['DISM: a switch that it does not know', 'dism', ['/Online', '/Enable-Feature', '/All', '/Unknown'], 87],
  ['DISM: a feature that it does not know', 'dism', ['/Online', '/Enable-Feature', '/All', '/FeatureName:Hyper-W'], -2_146_498_548],
];

describe.runIf(installers !== null)('the installers of the lane refuse what the vendor’s are documented to refuse', () => {
  let windows: Windows;
  let told: readonly { readonly ended: RunAnswer[number] | undefined; readonly installed: RunAnswer[number] | undefined }[] = [];
  const inLane = (name: string): string => path.join(windows.drive, 'lane', name);
  beforeAll(async () => {
    windows = await openWindows('2019');
    await mkdir(inLane('safe'), { recursive: true });
    for (const name of ['vault', 'a b']) await writeFile(inLane(`${name}.VaultCredentials`), '');
    // Each on a registry of its own, all by one process: starting one takes longer than what it does.
    const programs = await Promise.all(refusals.map(prepare));
    const ended = await run(...programs.flat());
    told = refusals.map((_, index) => ({ ended: ended[3 * index + 1], installed: ended[3 * index + 2] }));
  });
  afterAll(() => windows.close());

  /** Writes registry and answer file of a refusal; returns what is to be run: the registry's program, Setup, and who looks what it left. */
  async function prepare({ args, changed = {}, registry = ready }: Refusal, index: number): Promise<RunQuestion> {
    const [name, clean] = [String(index), { [`-${sqlKey}`]: {}, [`-${serverKey}`]: {}, [`-${behaviour}`]: {}, [`-${there}`]: {} }];
    await writeFile(inLane(`${name}.reg`), registryFile({ ...clean, ...registry }));
    const lines = Object.entries({ ...options, ...changed }).map(([option, value]) => `${option}=${value}\r\n`);
    await writeFile(inLane(`${name}.ini`), `[OPTIONS]\r\n${lines.join('')}`);
    return [
      { file: 'C:\\windows\\regedit.exe', args: ['/S', `C:\\lane\\${name}.reg`] },
      { file: file('server'), args: (args ?? usual)(`C:\\lane\\${name}`) },
      { file: 'C:\\windows\\system32\\reg.exe', args: ['query', `${serverKey}\\Setup`] },
    ];
  }

  const run = async (...programs: RunQuestion): Promise<RunAnswer> => (await windows.ask('run-program', programs)) as RunAnswer;
  const file = (name: string): string => windowsPath(path.join(installers ?? '', `${name}.exe`));

  it.each(refusals.map((refusal, index) => ({ ...refusal, index })))('Setup.exe: $what is $id', async ({ id, index }) => {
    const { ended, installed } = told[index] ?? { ended: null, installed: null };
    expect(ended).toMatchObject({ kind: 'exited', exitCode: 1603 });
    expect(/ID: (\d+)\. Details: \S/u.exec(ended?.output ?? '')?.[1]).toBe(String(id));
    // Refused before the log is named, it is written nowhere.
    const inLog = await readFile(inLane(`${String(index)}.log`), 'latin1').catch(() => null);
    if (inLog !== null) expect(inLog).toContain(`ID: ${String(id)}. `);
    expect(installed, 'reg.exe ends with 1 where a key is not there').toMatchObject({ kind: 'exited', exitCode: 1 });
  });

  it('each of the others by its exit code', async () => {
    const ended = await run(...exits.map(([, name, args]) => ({ file: file(name), args })));
    const codes = ended.map((end, index) => [exits[index]?.[0], end.kind === 'exited' ? end.exitCode | 0 : end.kind]);
    expect(codes).toEqual(exits.map(([what, , , code]) => [what, code]));
  });

  it('a message box that nobody sees is ended by the limit on silence, work without end by the hard limit, and neither lives on', async () => {
    await windows.writeRegistry({ [`${behaviour}\\agent`]: { Box: 'Nobody sees this.' }, [`${behaviour}\\sql`]: { Seconds: '60' } });
    const sql = ['/Q', '/ACTION=Install', '/INSTANCENAME=A', '/IACCEPTSQLSERVERLICENSETERMS'];
    const ended = await run(
      { file: file('agent'), args: ['/q'], silenceLimitMs: 2000, limitMs: 40_000 },
      { file: file('sql'), args: sql, silenceLimitMs: 40_000, limitMs: 2000 },
    );
    expect(ended.map(({ kind }) => kind)).toEqual(['silent', 'timedOut']);
    for (const { ms } of ended) expect(ms).toBeLessThan(20_000);
    const { output } = await windows.run('tasklist', []);
    expect(output).not.toMatch(/\b(?:agent|sql)\.exe/iu);
  });
});
