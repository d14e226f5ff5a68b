# Asks Windows for its disks, partitions and volumes, and changes nothing. These classes are what Get-Disk, Get-Partition and Get-Volume of
# the module Storage show; asked directly they answer with numbers, where the cmdlets have words. A line of JSON a disk, partition and
# volume is printed, and one that ends them with their numbers; never a message: those come in the language of Windows. ASCII only.
$storage = 'root\Microsoft\Windows\Storage'

try {
  $disks = @(Get-CimInstance -Namespace $storage -ClassName MSFT_Disk)
  foreach ($disk in $disks) {
    Tell @{
      disk = @{
        number = [int]$disk.Number; name = [string]$disk.FriendlyName; serial = [string]$disk.SerialNumber; bytes = [uint64]$disk.Size
        bus = [int]$disk.BusType; style = [int]$disk.PartitionStyle; system = [bool]$disk.IsSystem; boot = [bool]$disk.IsBoot
        offline = [bool]$disk.IsOffline; readOnly = [bool]$disk.IsReadOnly; clustered = [bool]$disk.IsClustered
      }
    }
  }
  $partitions = @(Get-CimInstance -Namespace $storage -ClassName MSFT_Partition)
  foreach ($partition in $partitions) {
    $paths = [string[]]@($partition.AccessPaths | Where-Object { $_ })
    Tell @{ partition = @{ disk = [int]$partition.DiskNumber; type = [string]$partition.GptType; paths = $paths } }
  }
  # DriveLetter is one character, that of the code 0 where there is none.
  $volumes = @(Get-CimInstance -Namespace $storage -ClassName MSFT_Volume)
  foreach ($volume in $volumes) {
    Tell @{
      volume = @{
        path = [string]$volume.Path; letter = [int]$volume.DriveLetter; label = [string]$volume.FileSystemLabel
        fileSystem = [string]$volume.FileSystem; bytes = [uint64]$volume.Size; freeBytes = [uint64]$volume.SizeRemaining
      }
    }
  }
  Tell @{ end = @{ disks = $disks.Count; partitions = $partitions.Count; volumes = $volumes.Count } }
} catch {
  Tell @{ failure = $_.Exception.GetBaseException().HResult }
}
exit 0
