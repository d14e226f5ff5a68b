import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPackages } from '../../scripts/setup/packages.mjs';
import { filesWith } from './files-with.ts';
import { installers, lane, root } from './lane.ts';
import { builtProgram, openServerToInstall, secrets, type ProgramStart, type ServerToInstall } from './server-to-install.ts';
import { failuresOf, toldBy } from './told.ts';
import { windowsPath } from './windows.ts';

const agentKey = 'HKLM\\SOFTWARE\\Microsoft\\Windows Azure Backup';
const serverKey = 'HKLM\\SOFTWARE\\Microsoft\\Microsoft Data Protection Manager';

const packages = lane === null ? undefined : findPackages(root, 'windows');
const packaged: ProgramStart = [windowsPath(path.join(packages ?? '', 'win-unpacked/Backup Server Setup.exe'))];

const programs = [
  { name: 'the built program', start: builtProgram, isThere: installers !== null },
  { name: 'the package for Windows', start: packaged, isThere: installers !== null && packages !== undefined },
];

for (const { name, start, isThere } of programs)
  describe.runIf(isThere)(`install by ${name}, with real 64-bit installers, on Windows Server 2019`, () => {
    let server: ServerToInstall;
    beforeAll(async () => {
      server = await openServerToInstall({ kind: 'new' }, 'CONTOSO\\backup', start);
    });
    afterAll(() => server.close());

    it('installs the whole chain: evidence in the registry, nothing left in temp, no secret in a command line or a file', async () => {
      const ended = await server.install();
      expect(failuresOf(ended)).toEqual([]);
      expect(ended.exitCode).toBe(0);
      // Native code tells it: without, a program could not be told from another with its number.
      const begun = toldBy(ended).filter(({ kind }) => kind === 'programStarted');
      expect(begun.map(({ began }) => typeof began)).toEqual(begun.map(() => 'string'));
      expect(
        await server.read(
          { key: `${agentKey}\\Setup`, name: 'InstallPath' },
          { key: `${serverKey}\\DB`, name: 'InstanceName' },
          { key: `${serverKey}\\Setup`, name: 'RegisteredOrgName' },
        ),
      ).toEqual(['C:\\Program Files\\Microsoft Azure Recovery Services Agent\\', 'MSDPM2017', 'contoso.example']);
      // The agent got the password of the proxy: its stand-in keeps a sum of it, as a signed number.
      expect(
        await server.read({ key: `${agentKey}\\Config`, name: 'ProxyUserName' }, { key: `${agentKey}\\Config`, name: 'ProxyPassword' }),
      ).toEqual(['CONTOSO\\backup', String(crc32(secrets.proxyPassword) | 0)]);
      expect(await server.temporaryFiles()).toEqual([]);
      expect(existsSync(path.join(server.session, 'secret/MABSSetup.ini'))).toBe(false);
      const commandLines = (await server.commandLines()).filter((line) => line.includes('Extrait à part'));
      expect(commandLines).toHaveLength(4);
      for (const secret of Object.values(secrets)) expect(`${ended.output}${commandLines.join('\n')}`).not.toContain(secret);
      expect(filesWith(server, Object.values(secrets))).toEqual(['lane/safe/MABS01_passphrase.txt']);
      // Of an access list Wine keeps what everybody may: nothing, but in the folder that an administrator made.
      const everybody = (name: string): number => statSync(path.join(server.windows.drive, name)).mode & 0o007;
      const ours = ['ProgramData/BackupServerSetup', 'lane/safe/MABS01_passphrase.txt'];
      expect([...ours, 'lane/safe'].map(everybody)).toEqual([0, 0, 0o005]);
    });
  });
