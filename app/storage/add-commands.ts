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
 */
export const shellCommands = {
  rescan: 'Start-DPMDiskRescan',
  list: 'Get-DPMDiskStorage -Volumes -All | Format-Table Name, AccessPath, Tag, TotalSpace',
  add: "Get-DPMDiskStorage -Volumes -All | Where-Object AccessPath -Like 'X:*' | ForEach-Object { Add-DPMDiskStorage -Volume $_ -FriendlyName 'Backups' -Confirm }",
} as const;
