import type { Disk } from './disk.ts';

/**
 * Gives an empty disk a volume with a letter, in PowerShell (module Storage); on a disk that has something on it both refuse. Only
 * what was just made is formatted.
 */
export function volumeCommand({ number, partitionStyle }: Pick<Disk, 'number' | 'partitionStyle'>): string {
  const start =
    partitionStyle === 'none'
      ? `Initialize-Disk -Number ${String(number)} -PartitionStyle GPT -PassThru | New-Partition`
      : `New-Partition -DiskNumber ${String(number)}`;
  return `${start} -UseMaximumSize -AssignDriveLetter | Format-Volume -FileSystem ReFS`;
}

/**
 * In the shell of the backup server: looks for new disks, lists the volumes, adds one. From the reference of the module
 * DataProtectionManager (Start-DPMDiskRescan, Get-DPMDiskStorage, Add-DPMDiskStorage: “DPM formats the volume with the ReFS 3.0 file
 * system before adding it”); the names of the properties are those that Microsoft's own support script prints. `X:` is to be replaced.
 * A volume that is mounted in a folder of the drive is another one, and one that the backup server has holds backups: neither may be
 * formatted. `NotOwnedByDPM` is known from a public script alone; where the product should say otherwise, nothing is added.
 */
export const shellCommands = {
  rescan: 'Start-DPMDiskRescan',
  list: 'Get-DPMDiskStorage -Volumes -All | Format-Table Name, AccessPath, Tag, TotalSpace',
  add: "Get-DPMDiskStorage -Volumes -All | Where-Object { $_.AccessPath -match '^X:\\\\?$' -and $_.Tag -eq 'NotOwnedByDPM' } | ForEach-Object { Add-DPMDiskStorage -Volume $_ -FriendlyName 'Backups' -Confirm }",
} as const;
