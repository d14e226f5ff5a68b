# What scripts that set up Reporting Services (SQL Server 2017 or later) share; put before their text. ASCII only.
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
  $connection = Open-Sql $env:SETUP_SQL_SERVER
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
