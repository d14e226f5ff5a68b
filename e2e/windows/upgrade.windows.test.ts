import { readFileSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesWith } from './files-with.ts';
import { installers } from './lane.ts';
import type { ServerToInstall } from './server-to-install.ts';
import { oldInstance, openServerToUpgrade, upgradeSecrets } from './server-to-upgrade.ts';
import type { Ended } from './start-to-file.ts';
import { failuresOf, startedBy } from './told.ts';

const sqlKey = 'HKLM\\SOFTWARE\\Microsoft\\Microsoft SQL Server';
const serverKey = 'HKLM\\SOFTWARE\\Microsoft\\Microsoft Data Protection Manager';

/** One upgrade; SQL Server fails first, between the two versions of Reporting Services. */
describe.runIf(installers !== null)('the upgrade from v2 by the built program, on Windows Server 2019', () => {
  let server: ServerToInstall;
  let first: Ended;
  let second: Ended;
  beforeAll(async () => {
    server = await openServerToUpgrade();
    await server.behave({ sql: { ErrorId: '-2068643839', ErrorText: 'One feature did not work.' } });
    first = await server.install();
    await server.behave({});
    second = await server.resume();
  }, 240_000);
  afterAll(() => server.close());

  it('copies database and keys before it removes anything, and ends where SQL Server fails', () => {
    expect([first.exitCode, failuresOf(first).at(-1)]).toEqual([3, expect.objectContaining({ code: 'run.exitCode', step: 'upgrade-sql' })]);
    expect(startedBy(first)).toEqual(['stop-backups', 'backup-database', 'backup-keys', 'remove-reporting', 'upgrade-sql']);
    expect(first.errors, 'backups are stopped, and how they start again').toContain('| Start-Service');
  });

  it('goes on with what is left: services are stopped again, no copy is made anew, and the keys come back before the server is upgraded', () => {
    expect([failuresOf(second), second.exitCode]).toEqual([[], 0]);
    expect(startedBy(second)).toEqual([
      'stop-backups',
      'upgrade-sql',
      'renew-reporting',
      'restore-keys',
      'upgrade-agent',
      'upgrade-server',
      'opt-in-updates',
      'check-connection',
      'list-agents',
    ]);
  });

  it('leaves its evidence in the registry, and the server as it was: folder, database, vault', async () => {
    const values = await server.read(
      { key: `${sqlKey}\\Instance Names\\SQL`, name: oldInstance },
      { key: `${sqlKey}\\MSSQL14.${oldInstance}\\Setup`, name: 'Collation' },
      { key: `${sqlKey}\\Instance Names\\RS`, name: oldInstance },
      { key: `${sqlKey}\\Instance Names\\RS`, name: 'SSRS' },
      { key: 'HKLM\\SOFTWARE\\Windows lane server', name: 'Version' },
      { key: `${serverKey}\\DB`, name: 'ReportingInstanceName' },
      { key: `${serverKey}\\DB`, name: 'DatabaseName' },
      { key: `${serverKey}\\Setup`, name: 'InstallPath' },
      { key: 'HKLM\\SOFTWARE\\Microsoft\\Windows Azure Backup\\Config', name: 'ServiceResourceName' },
    );
    expect(values).toEqual([
      `MSSQL14.${oldInstance}`,
      'SQL_Latin1_General_CP1_CI_AS',
      null,
      'SSRS',
      '13.0.415.0',
      'SSRS',
      'DPMDB_MABS01',
      'C:\\Program Files\\Microsoft Azure Backup Server\\DPM\\DPM\\',
      'contoso-vault',
    ]);
  });

  it('gives scripts their values by the environment, and the password of the keys on standard input alone', async () => {
    const given = readFileSync(path.join(server.windows.drive, 'lane/power-shell-restore-keys-given.txt'), 'latin1').split('\r\n');
    expect(given).toContain('SETUP_KEY_FILE=C:\\ProgramData\\BackupServerSetup\\upgrade\\reporting-keys.snk');
    expect(given).toContain(`SETUP_DATABASE=ReportServer$${oldInstance}`);
    // A sum of the password stands for the key under it; the stand-in restores the copy only where both sums are the same.
    const key = `key ${String(crc32(upgradeSecrets.keyPassword) | 0)}`;
    expect(await server.fileAt('ProgramData/BackupServerSetup/upgrade/reporting-keys.snk')).toBe(key);
    const lines = await server.commandLines();
    expect(lines.filter((line) => line.includes('/ACTION=Upgrade'))).toHaveLength(2);
    for (const secret of Object.values(upgradeSecrets)) expect(`${first.output}${second.output}${lines.join('\n')}`).not.toContain(secret);
    expect(filesWith(server, Object.values(upgradeSecrets))).toEqual([]);
    expect(await server.temporaryFiles()).toEqual([]);
  });
});
