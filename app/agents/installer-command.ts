/**
 * Starts the installer of the newest agent on a protected computer, out of its folder on the backup server (administrative share of the
 * drive; `C:\X` is `\\SERVER\c$\X`). Microsoft's way where an update from the console does not work (KB 4052731); it shows the licence and
 * asks, so nothing is accepted for anybody.
 */
export function installerCommand(server: string, folder: string): string {
  const shared = folder.replace(/^([A-Za-z]):/u, (_, drive: string) => `\\\\${server}\\${drive.toLowerCase()}$`);
  return `& '${shared.replaceAll("'", "''")}\\DPMAgentInstaller_x64.exe' ${server}`;
}
