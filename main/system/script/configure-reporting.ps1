# Gives Reporting Services (SQL Server 2017 or later) the values that Azure Backup Server wants to find. The order is that of the
# module SqlServerDsc: account first, because URLs reserved under another account would have to be reserved anew.
$setting = Read-Setting
# The restart below may have been cut off half-way by an earlier attempt.
if ((Get-Service -Name $setting.ServiceName).Status -ne 'Running') {
  Start-Service -Name $setting.ServiceName
  Start-Sleep -Seconds 30
  $setting = Read-Setting
}
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
