import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installers } from './lane.ts';
import { failuresOf, kindsOf, openServerToInstall, restartNeeded, secrets, type ServerToInstall } from './server-to-install.ts';

const agentKey = 'HKLM\\SOFTWARE\\Microsoft\\Windows Azure Backup';
const serverKey = 'HKLM\\SOFTWARE\\Microsoft\\Microsoft Data Protection Manager';

describe.runIf(installers !== null)('install by the built program, with real 64-bit installers, on Windows Server 2019', () => {
  let server: ServerToInstall;
  beforeEach(async () => {
    server = await openServerToInstall();
  });
  afterEach(() => server.close());

  it('installs the whole chain: evidence in the registry, nothing left in temp, no secret in a command line or a file', async () => {
    const ended = await server.install();
    expect(failuresOf(ended)).toEqual([]);
    expect(ended.exitCode).toBe(0);
    expect(
      await server.read(
        { key: `${agentKey}\\Setup`, name: 'InstallPath' },
        { key: `${serverKey}\\DB`, name: 'InstanceName' },
        { key: `${serverKey}\\Setup`, name: 'RegisteredOrgName' },
      ),
    ).toEqual(['C:\\Program Files\\Microsoft Azure Recovery Services Agent\\', 'MSDPM2017', 'contoso.example']);
    expect(await server.temporaryFiles()).toEqual([]);
    expect(existsSync(path.join(server.session, 'secret/MABSSetup.ini'))).toBe(false);
    const commandLines = (await server.commandLines()).filter((line) => line.includes('Extrait à part'));
    expect(commandLines).toHaveLength(4);
    for (const secret of Object.values(secrets)) expect(`${ended.output}${commandLines.join('\n')}`).not.toContain(secret);
    expect(filesWithSecrets(server)).toEqual(['lane/safe/MABS01_passphrase.txt']);
    // Of an access list Wine keeps what everybody may: nothing, but in the folder that an administrator made.
    const everybody = (name: string): number => statSync(path.join(server.windows.drive, name)).mode & 0o007;
    const ours = ['ProgramData/BackupServerSetup', 'lane/safe/MABS01_passphrase.txt'];
    expect([...ours, 'lane/safe'].map(everybody)).toEqual([0, 0, 0o005]);
  });

  it('says that a restart is needed when an installer ends with 3010, and finishes', async () => {
    await server.behave({ sql: { ExitCode: '3010' } });
    const ended = await server.install();
    expect([failuresOf(ended), ended.exitCode]).toEqual([[], restartNeeded]);
    expect(kindsOf(ended)).toContain('install-sql restartNeeded');
  });

  it('stops for a restart that Setup wants first (4304), and resumes with that step', async () => {
    await server.behave({ server: { ErrorId: '4304', ErrorText: 'The Hyper-V role is missing.' } });
    const ended = await server.install();
    expect([ended.exitCode, ...kindsOf(ended).slice(-3)]).toEqual([
      restartNeeded,
      'install-server restartNeeded',
      'undefined diagnosis',
      'undefined ended',
    ]);
    await server.behave({});
    const resumed = await server.resume();
    expect([failuresOf(resumed), resumed.exitCode]).toEqual([[], 0]);
    expect(kindsOf(resumed).filter((kind) => kind.endsWith('programStarted'))).toEqual([
      'install-server programStarted',
      'desktop-icons programStarted',
      'opt-in-updates programStarted',
      'check-connection programStarted',
    ]);
  });
});

/** Files on drive C that hold a secret, as text of one or two bytes a letter; links of the template are the same as ever. */
function filesWithSecrets({ windows }: ServerToInstall): readonly string[] {
  const places = ['lane', 'ProgramData', 'Program Files', 'users', 'windows/temp'].filter((name) =>
    existsSync(path.join(windows.drive, name)),
  );
  const wide = Object.values(secrets).map((secret) => secret.replace(/(?<=.)(?=.)/gu, '\\x00'));
  const pattern = [...Object.values(secrets), ...wide].join('|');
  const found = execFileSync('grep', ['-rlaP', pattern, ...places], { cwd: windows.drive, encoding: 'utf8' });
  return found.split('\n').filter((line) => line !== '');
}
