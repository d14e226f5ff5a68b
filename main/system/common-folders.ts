import type { LinkPlace } from '../../app/product-start/console-links.ts';
import type { RegistryDoor } from './system.ts';

const SHELL_FOLDERS = 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Explorer\\User Shell Folders';
const PROFILES = 'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList';

/**
 * The folders for the links of all users, as the machine's half of the registry has them (`Common Desktop`, `Common Programs`). Their variables
 * are put in from there, too: `%PUBLIC%` and `%ProgramData%` of an elevated process are what the unelevated user set. What is not there, or is
 * on no drive of this machine, is where Windows puts it.
 */
export async function commonFolders(registry: RegistryDoor, windows: string): Promise<Readonly<Record<LinkPlace, string>>> {
  const drive = windows.slice(0, 2);
  const ofMachine = new Map([
    ['systemdrive', drive],
    ['systemroot', windows],
  ]);
  const read = async (key: string, name: string, variables: ReadonlyMap<string, string>, usual: string): Promise<string> => {
    const fact = await registry.read(key, name);
    return (fact.kind === 'known' && typeof fact.value === 'string' ? expanded(fact.value, variables) : null) ?? usual;
  };
  const [open, data] = await Promise.all([
    read(PROFILES, 'Public', ofMachine, `${drive}\\Users\\Public`),
    read(PROFILES, 'ProgramData', ofMachine, `${drive}\\ProgramData`),
  ]);
  const variables = new Map([...ofMachine, ['public', open], ['programdata', data], ['allusersprofile', data]]);
  const [desktop, menu] = await Promise.all([
    read(SHELL_FOLDERS, 'Common Desktop', variables, `${open}\\Desktop`),
    read(SHELL_FOLDERS, 'Common Programs', variables, `${data}\\Microsoft\\Windows\\Start Menu\\Programs`),
  ]);
  return { desktop, menu };
}

/** Null where a variable is left that is not the machine's, or it is no path on a drive. */
function expanded(text: string, variables: ReadonlyMap<string, string>): string | null {
  const path = text.replace(/%(?<name>[^%]+)%/gu, (whole, name: string) => variables.get(name.toLowerCase()) ?? whole);
  return path.includes('%') || !/^[A-Z]:\\./iu.test(path) ? null : path;
}
