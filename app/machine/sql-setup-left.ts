/** Folder of a release's setup in its *Setup Bootstrap*, by the first number of its version: those that still have Reporting Services as a feature. */
const folders: Readonly<Record<number, string>> = { 12: 'SQLServer2014', 13: 'SQLServer2016' };

/**
 * The setup that a release of SQL Server leaves on the server for repairs and removal, in the folder that the value `BootstrapDir` of
 * its key `<release>0\\Bootstrap` names; without one, in its usual place. Null for a release without a folder here.
 */
export function setupLeftBy(major: number, bootstrap = usualBootstrap(major)): string | null {
  const folder = folders[major];
  return folder === undefined ? null : `${bootstrap.replace(/\\+$/u, '')}\\${folder}\\setup.exe`;
}

function usualBootstrap(major: number): string {
  return `C:\\Program Files\\Microsoft SQL Server\\${String(major)}0\\Setup Bootstrap`;
}
