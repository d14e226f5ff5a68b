import { onWindows } from './probe.ts';

/** Windows Installer keeps this key while it installs something. */
export const installationInProgress = onWindows(({ registry }) =>
  registry.hasKey('HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Installer\\InProgress'),
);
