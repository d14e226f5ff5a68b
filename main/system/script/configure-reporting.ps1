# Gives Reporting Services (SQL Server 2017 or later) the values that Azure Backup Server wants to find. The order is that of the
# module SqlServerDsc: account first, because URLs reserved under another account would have to be reserved anew.
$ErrorActionPreference = 'Stop'
$base = 'root\Microsoft\SqlServer\ReportServer\RS_SSRS'
$lcid = [System.Globalization.CultureInfo]::InstalledUICulture.LCID

# The query may give nothing for a while after a restart of the service.
function Read-Setting {
  $until = (Get-Date).AddSeconds(60)
  do {
    try {
      $version = (Get-CimInstance -Namespace $base -ClassName __NAMESPACE).Name | Sort-Object | Select-Object -Last 1
      $found = Get-CimInstance -Namespace "$base\$version\Admin" -ClassName MSReportServer_ConfigurationSetting
    } catch { $found = $null }
    if ($null -ne $found) { return $found }
    Start-Sleep -Seconds 2
  } while ((Get-Date) -lt $until)
  throw 'Reporting Services do not answer.'
}

function Invoke-Setting([string] $method, [hashtable] $values) {
  $result = Invoke-CimMethod -InputObject (Read-Setting) -MethodName $method -Arguments $values
  if ($result.HRESULT -ne 0) { throw ('{0}: 0x{1:x8} {2}' -f $method, $result.HRESULT, ($result.ExtendedErrors -join ' ')) }
  "Done: $method" | Out-Host
  return $result
}

function Invoke-Sql([string] $text) {
  $builder = New-Object System.Data.SqlClient.SqlConnectionStringBuilder
  $builder['Data Source'] = $env:SETUP_SQL_SERVER
  $builder['Initial Catalog'] = 'master'
  $builder['Integrated Security'] = $true
  $connection = New-Object System.Data.SqlClient.SqlConnection $builder.ConnectionString
  $connection.Open()
  try {
    foreach ($batch in [regex]::Split($text, '(?im)^[ \t]*GO[ \t]*\r?$')) {
      if ($batch.Trim() -eq '') { continue }
      $command = $connection.CreateCommand()
      $command.CommandText = $batch
      $command.CommandTimeout = 300
      [void]$command.ExecuteNonQuery()
    }
  } finally { $connection.Dispose() }
}

function Set-Address([string] $application, [string] $directory) {
  [void](Invoke-Setting 'SetVirtualDirectory' @{ Application = $application; VirtualDirectory = $directory; Lcid = $lcid })
  [void](Invoke-Setting 'ReserveURL' @{ Application = $application; UrlString = 'http://+:80'; Lcid = $lcid })
}

$setting = Read-Setting
if (-not $setting.IsInitialized) {
  [void](Invoke-Setting 'SetWindowsServiceIdentity' @{ UseBuiltInAccount = $true; Account = 'NT AUTHORITY\NetworkService'; Password = '' })
  Set-Address 'ReportServerWebService' $env:SETUP_WEB_SERVICE
  Set-Address 'ReportServerWebApp' $env:SETUP_PORTAL
  $create = Invoke-Setting 'GenerateDatabaseCreationScript' @{ DatabaseName = $env:SETUP_DATABASE; IsSharePointMode = $false; Lcid = $lcid }
  Invoke-Sql $create.Script
  $rights = Invoke-Setting 'GenerateDatabaseRightsScript' @{
    DatabaseName = $env:SETUP_DATABASE; UserName = (Read-Setting).WindowsServiceIdentityActual; IsRemote = $false; IsWindowsUser = $true
  }
  Invoke-Sql $rights.Script
  [void](Invoke-Setting 'SetDatabaseConnection' @{
    Server = $env:SETUP_SQL_SERVER; DatabaseName = $env:SETUP_DATABASE; Username = ''; Password = ''; CredentialsType = 2
  })
  # From 2019 on the restart alone initializes, and InitializeReportServer would fail.
  Restart-Service -Name $setting.ServiceName -Force
  Start-Sleep -Seconds 30
  $setting = Read-Setting
  if (-not $setting.IsInitialized) {
    [void](Invoke-Setting 'InitializeReportServer' @{ InstallationID = $setting.InstallationID })
  }
  [void](Invoke-Setting 'SetSecureConnectionLevel' @{ Level = 0 })
}
"IsInitialized: $((Read-Setting).IsInitialized)"
exit 0
