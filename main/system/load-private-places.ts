import { posixPrivatePlaces, type PrivatePlaces } from './private-places.ts';
import { loadWin32Access } from './win32-access.ts';
import { windowsPrivatePlaces } from './windows-private-places.ts';

/** Whether this process has an administrator's rights on Windows; elsewhere nothing asks. */
export function isAdministrator(): boolean {
  return process.platform === 'win32' && loadWin32Access().isAdministrator();
}

/** The private places of this machine. */
export function privatePlaces(): PrivatePlaces {
  return process.platform === 'win32' ? windowsPrivatePlaces(loadWin32Access) : posixPrivatePlaces;
}
