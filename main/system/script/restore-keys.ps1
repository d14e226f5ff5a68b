# Connects the new Reporting Services with the database of the old ones and restores its encryption keys; the password came on
# standard input. May be run again: what is set already is left alone.
$password = $args[0]
$keys = [System.IO.File]::ReadAllBytes($env:SETUP_KEY_FILE)

function Restart-Reporting {
  Restart-Service -Name (Read-Setting).ServiceName -Force
  Start-Sleep -Seconds 30
}

$setting = Read-Setting
[void](Invoke-Setting 'SetWindowsServiceIdentity' @{ UseBuiltInAccount = $true; Account = 'NT AUTHORITY\NetworkService'; Password = '' })
if ($setting.VirtualDirectoryReportServer -ne $env:SETUP_WEB_SERVICE) { Set-Address 'ReportServerWebService' $env:SETUP_WEB_SERVICE }
if ($setting.VirtualDirectoryReportManager -ne $env:SETUP_PORTAL) { Set-Address 'ReportServerWebApp' $env:SETUP_PORTAL }
$rights = Invoke-Setting 'GenerateDatabaseRightsScript' @{
  DatabaseName = $env:SETUP_DATABASE; UserName = (Read-Setting).WindowsServiceIdentityActual; IsRemote = $false; IsWindowsUser = $true
}
Invoke-Sql $rights.Script
[void](Invoke-Setting 'SetDatabaseConnection' @{
  Server = $env:SETUP_SQL_SERVER; DatabaseName = $env:SETUP_DATABASE; Username = ''; Password = ''; CredentialsType = 2
})
Restart-Reporting
[void](Invoke-Setting 'RestoreEncryptionKey' @{ KeyFile = [byte[]]$keys; Length = [int]$keys.Length; Password = $password })
# The entry of the removed instance: with two of them a Standard edition takes the database for a farm and does not start.
$own = (Read-Setting).InstallationID
foreach ($id in (Invoke-Setting 'ListReportServersInDatabase' @{}).InstallationIDs) {
  if ($id -ne $own) { [void](Invoke-Setting 'DeleteEncryptionKey' @{ InstallationID = $id }) }
}
Restart-Reporting
if (-not (Read-Setting).IsInitialized) { [void](Invoke-Setting 'InitializeReportServer' @{ InstallationID = $own }) }
[void](Invoke-Setting 'SetSecureConnectionLevel' @{ Level = 0 })
"KeysRestored: True"
"IsInitialized: $((Read-Setting).IsInitialized)"
exit 0
