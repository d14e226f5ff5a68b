import type { RegistryTree } from './registry-file.ts';

/** What Wine and Node go by: versions, build and kind of a Windows Server (Microsoft, "Windows Server release information"). */
export function serverTree(server: '2016' | '2019'): RegistryTree {
  const build = server === '2016' ? '14393' : '17763';
  return {
    'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion': {
      CurrentVersion: '6.3',
      CurrentMajorVersionNumber: 10,
      CurrentMinorVersionNumber: 0,
      CurrentBuild: build,
      CurrentBuildNumber: build,
      ProductName: `Windows Server ${server} Standard`,
      EditionID: 'ServerStandard',
      InstallationType: 'Server',
      CSDVersion: '',
    },
    'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Windows': { CSDVersion: 0 },
    'HKLM\\SYSTEM\\CurrentControlSet\\Control\\ProductOptions': { ProductType: 'ServerNT' },
  };
}
