# Asks Windows for its disks, partitions and volumes, and changes nothing. These classes are what Get-Disk, Get-Partition and Get-Volume of
# the module Storage show; asked directly they answer with numbers, where the cmdlets have words. One line of JSON is printed; never a
# message: those come in the language of Windows. ASCII only.
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
[Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false
$storage = 'root\Microsoft\Windows\Storage'

try {
  $disks = @(Get-CimInstance -Namespace $storage -ClassName MSFT_Disk | ForEach-Object {
      @{
        number = [int]$_.Number; name = [string]$_.FriendlyName; serial = [string]$_.SerialNumber; bytes = [uint64]$_.Size
        bus = [int]$_.BusType; style = [int]$_.PartitionStyle; system = [bool]$_.IsSystem; boot = [bool]$_.IsBoot
        offline = [bool]$_.IsOffline; readOnly = [bool]$_.IsReadOnly; clustered = [bool]$_.IsClustered
      }
    })
  $partitions = @(Get-CimInstance -Namespace $storage -ClassName MSFT_Partition | ForEach-Object {
      @{ disk = [int]$_.DiskNumber; type = [string]$_.GptType; paths = [string[]]@($_.AccessPaths | Where-Object { $_ }) }
    })
  # DriveLetter is one character, that of the code 0 where there is none.
  $volumes = @(Get-CimInstance -Namespace $storage -ClassName MSFT_Volume | ForEach-Object {
      @{
        path = [string]$_.Path; letter = [int]$_.DriveLetter; label = [string]$_.FileSystemLabel; fileSystem = [string]$_.FileSystem
        bytes = [uint64]$_.Size; freeBytes = [uint64]$_.SizeRemaining
      }
    })
  $answer = @{ disks = $disks; partitions = $partitions; volumes = $volumes }
} catch {
  $answer = @{ failure = $_.Exception.GetBaseException().HResult }
}
[Console]::Out.WriteLine((ConvertTo-Json -InputObject $answer -Depth 5 -Compress))
exit 0
