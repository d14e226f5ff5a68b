# Copies the encryption keys of Reporting Services into a file, under the password that came on standard input.
$password = $args[0]
$file = $env:SETUP_KEY_FILE
$base = 'root\Microsoft\SqlServer\ReportServer'

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

function Find-Setting([string] $instance) {
  foreach ($server in (Get-CimInstance -Namespace $base -ClassName __NAMESPACE).Name) {
    foreach ($version in (Get-CimInstance -Namespace "$base\$server" -ClassName __NAMESPACE).Name) {
      $found = Get-CimInstance -Namespace "$base\$server\$version\Admin" -ClassName MSReportServer_ConfigurationSetting |
        Where-Object { $_.InstanceName -eq $instance } | Select-Object -First 1
      if ($null -ne $found) { return $found }
    }
  }
  return $null
}

if ((Get-OldInstanceId) -eq '') {
  # An earlier try has removed them: its copy is all there is, and is left as it is.
  if (-not (Test-Path -LiteralPath $file)) { throw 'Reporting Services are not there, and neither is a copy of their keys.' }
} else {
  $setting = Find-Setting (Get-OldInstance)
  if ($null -eq $setting) { throw 'Reporting Services do not answer.' }
  $result = Invoke-CimMethod -InputObject $setting -MethodName 'BackupEncryptionKey' -Arguments @{ Password = $password }
  if ($result.HRESULT -ne 0) { throw ('BackupEncryptionKey: 0x{0:x8} {1}' -f $result.HRESULT, ($result.ExtendedErrors -join ' ')) }
  [void][System.IO.Directory]::CreateDirectory([System.IO.Path]::GetDirectoryName($file))
  [System.IO.File]::WriteAllBytes("$file.new", [byte[]]$result.KeyFile)
  Move-Item -LiteralPath "$file.new" -Destination $file -Force
}
"KeysBackedUp: True"
exit 0
