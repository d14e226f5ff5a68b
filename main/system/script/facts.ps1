# Asks Windows what neither registry nor files tell, and changes nothing. Run by windows-script.ts, which reads its output:
# one line of JSON an answer, as it comes: {"name": ..., "value": ...} or {"name": ..., "failure": <HRESULT>}.
# Only names of types and numbers are printed, never a message: those come in the language of Windows. ASCII only.
# The environment is that of childEnvironment: COMPUTERNAME, for one, is not in it.

$questions = @{}

# Win32_ComputerSystem: 3 member server, 4 and 5 domain controllers in DomainRole.
$questions.computerSystem = {
  $system = Get-CimInstance -ClassName Win32_ComputerSystem
  @{ partOfDomain = [bool]$system.PartOfDomain; domain = [string]$system.Domain }
}

# The short name of the domain is what Windows writes before the computer's own account, translated there and back.
$questions.domainNames = {
  $domain = [System.DirectoryServices.ActiveDirectory.Domain]::GetComputerDomain()
  $account = New-Object System.Security.Principal.NTAccount -ArgumentList $domain.Name, ([Environment]::MachineName + '$')
  $sid = $account.Translate([System.Security.Principal.SecurityIdentifier])
  @{ dns = $domain.Name; netBios = $sid.Translate([System.Security.Principal.NTAccount]).Value.Split('\')[0] }
}

$questions.account = {
  $identity = [System.Security.Principal.WindowsIdentity]::GetCurrent()
  if ($identity.IsSystem) { 'system' }
  elseif ($identity.Name.Split('\')[0] -eq [Environment]::MachineName) { 'local' }
  else { 'domain' }
}

$questions.drives = {
  , @([System.IO.DriveInfo]::GetDrives() | Where-Object { $_.IsReady } | ForEach-Object {
      @{ root = $_.Name; type = [string]$_.DriveType; fileSystem = $_.DriveFormat; totalBytes = $_.TotalSize; freeBytes = $_.AvailableFreeSpace }
    })
}

# DISM knows pending states, which Win32_OptionalFeature does not. It wants an administrator.
$questions.features = {
  $states = @{}
  $wanted = 'Microsoft-Hyper-V', 'Microsoft-Hyper-V-Management-PowerShell', 'SIS-Limited'
  Get-WindowsOptionalFeature -Online | Where-Object { $wanted -contains $_.FeatureName } |
    ForEach-Object { $states[$_.FeatureName] = [string]$_.State }
  $states
}

# Windows Server 2012 R2 and before; later ones have no such role.
$questions.applicationServer = { [bool](Get-WindowsFeature -Name Application-Server).Installed }

$questions.configurationManager = {
  $answer = Invoke-CimMethod -Namespace root\ccm\ClientSDK -ClassName CCM_ClientUtilities -MethodName DetermineIfRebootPending
  [bool]($answer.RebootPending -or $answer.IsHardRebootPending)
}

$questions.versions = {
  function VersionOf($path, $kind) {
    if (-not $path -or -not (Test-Path -LiteralPath $path)) { return $null }
    $info = [System.Diagnostics.FileVersionInfo]::GetVersionInfo($path)
    (('MajorPart', 'MinorPart', 'BuildPart', 'PrivatePart') | ForEach-Object { $info.($kind + $_) }) -join '.'
  }
  function FolderOf($key) { (Get-ItemProperty -LiteralPath $key -ErrorAction SilentlyContinue).InstallPath }
  $backup = FolderOf 'HKLM:\SOFTWARE\Microsoft\Microsoft Data Protection Manager\Setup'
  $agent = FolderOf 'HKLM:\SOFTWARE\Microsoft\Windows Azure Backup\Setup'
  $sql = Join-Path $env:ProgramFiles 'Microsoft SQL Server'
  $places = @('Client SDK\ODBC\*\Tools\Binn\SQLCMD.EXE', '*\Tools\Binn\SQLCMD.EXE' | ForEach-Object { Join-Path $sql $_ })
  $places += Join-Path $env:ProgramFiles 'SqlCmd\sqlcmd.exe'
  $sqlcmd = Get-Item -Path $places -ErrorAction SilentlyContinue | ForEach-Object { VersionOf $_.FullName 'File' } |
    Sort-Object { [version]$_ } | Select-Object -Last 1
  $programs = 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall\*', 'HKLM:\SOFTWARE\Wow6432Node\Microsoft\Windows\CurrentVersion\Uninstall\*'
  $studio = Get-ItemProperty -Path $programs -ErrorAction SilentlyContinue |
    Where-Object { $_.DisplayName -match 'SQL Server Management Studio' -and $_.DisplayVersion } | Select-Object -First 1
  @{
    backupServer     = if ($backup) { VersionOf (Join-Path $backup 'bin\MsdpmDll.dll') 'Product' }
    protectionAgent  = if ($backup) { VersionOf (Join-Path $backup 'bin\msdpmPS.dll') 'Product' }
    recoveryAgent    = if ($agent) { VersionOf (Join-Path $agent 'bin\CBEngine.exe') 'File' }
    windowsInstaller = VersionOf (Join-Path $env:SystemRoot 'System32\msi.dll') 'File'
    sqlcmd           = $sqlcmd
    managementStudio = if ($studio) { [string]$studio.DisplayVersion }
  }
}

# Shared memory (lpc), as the user who runs this. Members of a role are shown only to a sysadmin: else the answer is null.
# 0x0102...2002 is S-1-5-32-544, BUILTIN\Administrators in every language.
$questions.sql = {
  $key = 'HKLM:\SOFTWARE\Microsoft\Microsoft SQL Server\Instance Names\SQL'
  $query = @'
SELECT IS_SRVROLEMEMBER('sysadmin'),
  CASE WHEN IS_SRVROLEMEMBER('sysadmin') = 1 THEN (SELECT COUNT(*) FROM sys.server_role_members m
    JOIN sys.server_principals p ON p.principal_id = m.member_principal_id
    JOIN sys.server_principals r ON r.principal_id = m.role_principal_id
    WHERE r.name = 'sysadmin' AND p.sid = 0x01020000000000052000000020020000) END,
  CONVERT(int, SERVERPROPERTY('IsHadrEnabled'))
'@
  , @((Get-Item -LiteralPath $key).Property | ForEach-Object {
      $name = $_
      $source = if ($name -eq 'MSSQLSERVER') { 'lpc:.' } else { 'lpc:.\' + $name }
      $builder = New-Object System.Data.SqlClient.SqlConnectionStringBuilder
      $builder['Data Source'] = $source
      $builder['Integrated Security'] = $true
      $builder['Connect Timeout'] = 4
      $builder['Pooling'] = $false
      $connection = New-Object System.Data.SqlClient.SqlConnection $builder.ConnectionString
      try {
        $connection.Open()
        $command = $connection.CreateCommand()
        $command.CommandTimeout = 4
        $command.CommandText = $query
        $reader = $command.ExecuteReader()
        [void]$reader.Read()
        $found = @(0, 1, 2) | ForEach-Object { if ($reader.IsDBNull($_)) { $null } else { [int]$reader.GetValue($_) } }
        $reader.Close()
        $command.CommandText = "SELECT name FROM sys.databases WHERE name LIKE 'DPMDB%' ORDER BY name"
        $reader = $command.ExecuteReader()
        $databases = @(while ($reader.Read()) { $reader.GetString(0) })
        @{ name = $name; installer = $found[0]; administrators = $found[1]; availabilityGroups = $found[2]; databases = $databases }
      } catch {
        @{ name = $name; installer = $null; administrators = $null; availabilityGroups = $null; databases = $null }
      } finally { $connection.Dispose() }
    })
}

# v14 is SQL Server 2017, v15 2019, v16 2022; the settings are in Admin below each.
$questions.reporting = {
  $root = 'root\Microsoft\SqlServer\ReportServer'
  , @(Get-CimInstance -Namespace $root -ClassName __NAMESPACE | ForEach-Object {
      $instance = "$root\$($_.Name)"
      Get-CimInstance -Namespace $instance -ClassName __NAMESPACE | ForEach-Object {
        $version = "$instance\$($_.Name)"
        $edition = (Get-CimInstance -Namespace $version -ClassName MSReportServer_Instance | Select-Object -First 1).EditionName
        Get-CimInstance -Namespace "$version\Admin" -ClassName MSReportServer_ConfigurationSetting | ForEach-Object {
          @{
            name = [string]$_.InstanceName; initialized = [bool]$_.IsInitialized; account = [string]$_.WindowsServiceIdentityActual
            webServiceDirectory = [string]$_.VirtualDirectoryReportServer; portalDirectory = [string]$_.VirtualDirectoryReportManager
            database = [string]$_.DatabaseName; edition = [string]$edition; secureConnectionLevel = [int]$_.SecureConnectionLevel
          }
        }
      }
    })
}

# All at once, each in a runspace of its own, so that one that hangs holds no other. A runspace that is made puts the user's own folder in front
# of the modules again, for the whole process: all are made before the first looks for one.
$modules = $env:PSModulePath
$runspaces = @{}
foreach ($name in $questions.Keys) {
  $runspaces[$name] = [runspacefactory]::CreateRunspace()
  $runspaces[$name].Open()
}
$env:PSModulePath = $modules
$running = New-Object System.Collections.ArrayList
foreach ($name in $questions.Keys) {
  $shell = [powershell]::Create()
  $shell.Runspace = $runspaces[$name]
  [void]$shell.AddScript('$ErrorActionPreference = "Stop"; $ProgressPreference = "SilentlyContinue"' + "`n" + $questions[$name].ToString())
  [void]$running.Add(@{ name = $name; shell = $shell; result = $shell.BeginInvoke() })
}
while ($running.Count -gt 0) {
  $index = [System.Threading.WaitHandle]::WaitAny([System.Threading.WaitHandle[]]@($running | ForEach-Object { $_.result.AsyncWaitHandle }))
  $done = $running[$index]
  $running.RemoveAt($index)
  try {
    $value = $done.shell.EndInvoke($done.result)
    if ($value.Count -ne 1) { throw New-Object System.IO.InvalidDataException }
    # BaseObject: Windows PowerShell writes a wrapped array as an object with "value" and "Count".
    $answer = @{ name = $done.name; value = $value[0].PSObject.BaseObject }
  } catch {
    $answer = @{ name = $done.name; failure = $_.Exception.GetBaseException().HResult }
  }
  [Console]::Out.WriteLine((ConvertTo-Json -InputObject $answer -Depth 5 -Compress))
}
