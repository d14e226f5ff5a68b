# What scripts that look after the old Reporting Services share; put before their text. ASCII only.

# The reporting instance that the backup server notes; where it notes none, the one beside its SQL Server.
function Get-OldInstance {
  $noted = Get-ItemProperty -LiteralPath 'HKLM:\SOFTWARE\Microsoft\Microsoft Data Protection Manager\DB'
  if ([string]::IsNullOrEmpty($noted.ReportingInstanceName)) { return $env:SETUP_SQL_INSTANCE }
  return $noted.ReportingInstanceName
}

# The id of an instance (MSRS13.NAME); empty where there is none. Those up to 2016 are a feature of SQL Server, SSRS is not.
function Get-OldInstanceId {
  $names = Get-ItemProperty -LiteralPath 'HKLM:\SOFTWARE\Microsoft\Microsoft SQL Server\Instance Names\RS' -ErrorAction SilentlyContinue
  $old = Get-OldInstance
  if ($old -eq 'SSRS' -or $null -eq $names) { return '' }
  return [string]$names.$old
}
