# Uninstalls Reporting Services of SQL Server 2014 or 2016 with the setup that this release left on the server.
$old = Get-OldInstance
$id = Get-OldInstanceId
$exitCode = 0
# It becomes part of a command line, and comes from the registry.
if ($old -notmatch '^[A-Za-z0-9_$#@-]{1,16}$') { throw "This is no name of an instance: $old" }
if ($id -ne '') {
  if (-not (Test-Path -LiteralPath $env:SETUP_KEY_FILE)) { throw 'There is no copy of the encryption keys.' }
  $release = $id -replace '^MSRS(\d+)\..*$', '$1'
  $bootstrap = (Get-ItemProperty -LiteralPath "HKLM:\SOFTWARE\Microsoft\Microsoft SQL Server\${release}0\Bootstrap").BootstrapDir
  $setup = Get-ChildItem -LiteralPath $bootstrap -Directory -Filter 'SQL*' |
    ForEach-Object { Join-Path $_.FullName 'setup.exe' } | Where-Object { Test-Path -LiteralPath $_ } | Select-Object -First 1
  if ($null -eq $setup) { throw "There is no setup of SQL Server in $bootstrap." }
  "Starting $setup"
  $switches = @('/Q', '/ACTION=Uninstall', '/FEATURES=RS', "/INSTANCENAME=$old")
  $exitCode = (Start-Process -FilePath $setup -ArgumentList $switches -Wait -PassThru -WindowStyle Hidden).ExitCode
  "Setup ended with $exitCode"
  if ($exitCode -ne 0 -and $exitCode -ne 3010) { exit 1 }
}
if ((Get-OldInstanceId) -ne '') { throw 'Reporting Services are still there.' }
"ReportingRemoved: True"
exit $exitCode
