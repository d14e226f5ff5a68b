import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mabsV3 } from '../../app/products/mabs-v3.ts';
import { installers } from './lane.ts';
import { ownMedia, sayByPowerShell, signedBy } from './ready-server.ts';
import { openServerToInstall, restartNeeded, type ServerToInstall } from './server-to-install.ts';
import { failuresOf, kindsOf, startedBy } from './told.ts';

const hyperV = (state: string) => ({ features: { 'Microsoft-Hyper-V': state, 'Microsoft-Hyper-V-Management-PowerShell': state } });

describe.runIf(installers !== null)('install with an own SQL Server, on a Windows Server 2019', () => {
  let server: ServerToInstall;
  const lane = (name: string): string => path.join(server.windows.drive, 'lane', name);
  beforeEach(async () => {
    server = await openServerToInstall(ownMedia);
  });
  /** What Windows says from now on of the signature of the media, or of everything. */
  const sign = (what: 'authenticode-media' | 'authenticode'): Promise<void> =>
    writeFile(lane(`power-shell-${what}.txt`), signedBy('Contoso', 'Contoso Root'));
  afterEach(() => server.close());

  it('enables Hyper-V that is missing, waits for the restart, then installs from the media and sets up Reporting Services', async () => {
    await writeFile(lane('power-shell-configure-reporting.txt'), 'Done: SetDatabaseConnection\r\nIsInitialized: True\r\n');
    await sayByPowerShell(server.windows, 'power-shell-facts', hyperV('Disabled'));
    await sayByPowerShell(server.windows, 'power-shell-facts-pending', hyperV('EnablePending'));
    const ended = await server.install();
    expect([failuresOf(ended), ended.exitCode, kindsOf(ended).at(-2)]).toEqual([[], restartNeeded, 'enable-features restartNeeded']);
    expect(await server.fileAt('lane/restarted-on-the-spot.txt'), 'DISM was told not to restart').toBeNull();
    // Before the restart it can only be said again.
    const early = await server.resume();
    expect(failuresOf(early).at(-1)).toMatchObject({ code: 'run.checksBlock', checks: ['Roles.HyperV'] });
    await sayByPowerShell(server.windows, 'power-shell-facts-in-run', hyperV('Enabled'));
    const resumed = await server.resume();
    expect([failuresOf(resumed), resumed.exitCode]).toEqual([[], 0]);
    expect(kindsOf(resumed)).toContain('enable-features stepFoundDone');
    expect(startedBy(resumed)).toEqual([
      'install-agent',
      'set-agent-proxy',
      'install-sql',
      'install-reporting',
      'configure-reporting',
      'install-server',
      'desktop-icons',
      'opt-in-updates',
      'check-connection',
    ]);
    const [computer] = await server.read({
      key: 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\ComputerName\\ActiveComputerName',
      name: 'ComputerName',
    });
    expect((await readFile(lane('power-shell-configure-reporting-given.txt'), 'latin1')).split('\r\n')).toEqual([
      `SETUP_SQL_SERVER=${String(computer)}\\DPMSQL`,
      'SETUP_DATABASE=ReportServer$DPMSQL',
      'SETUP_WEB_SERVICE=ReportServer_DPMSQL',
      'SETUP_PORTAL=Reports_DPMSQL',
      '',
    ]);
    expect((await server.commandLines()).filter((line) => line.includes('C:\\lane\\media\\setup.exe'))).toHaveLength(1);
  });

  it('does not run media that somebody else signed', async () => {
    await sign('authenticode-media');
    const ended = await server.install();
    expect([ended.exitCode, failuresOf(ended).at(-1)]).toEqual([
      3,
      { code: 'run.programNotTrusted', step: 'install-sql', program: ownMedia.setup, verdict: 'otherSigner', signer: 'Contoso' },
    ]);
    expect((await server.commandLines()).filter((line) => line.includes('media'))).toEqual([]);
  });

  it('does not run an extracted package that somebody else signed', async () => {
    await sign('authenticode');
    const ended = await server.install();
    const program = mabsV3.programs.agent;
    expect([ended.exitCode, failuresOf(ended).at(-1)]).toEqual([
      3,
      { code: 'run.packageNotTrusted', step: 'install-agent', program, verdict: 'otherSigner', signer: 'Contoso' },
    ]);
    expect((await server.commandLines()).filter((line) => line.includes('MARSAgentInstaller'))).toEqual([]);
  });

  it('does not go on to Setup when Reporting Services say at the end that they are not initialized', async () => {
    await writeFile(lane('power-shell-configure-reporting.txt'), 'Done: SetDatabaseConnection\r\nIsInitialized: False\r\n');
    const ended = await server.install();
    expect(ended.exitCode).toBe(3);
    expect(failuresOf(ended).at(-1)).toMatchObject({ code: 'run.evidenceMissing', step: 'configure-reporting' });
    expect(kindsOf(ended)).not.toContain('install-server programStarted');
  });
});
