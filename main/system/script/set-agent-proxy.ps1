# Tells the Recovery Services agent its proxy with user and password: its setup takes those as arguments alone, which every user of the
# server can read. The password came on standard input. May be run again.
$agent = Get-ItemProperty -LiteralPath 'HKLM:\SOFTWARE\Microsoft\Windows Azure Backup\Setup'
Import-Module -Name (Join-Path $agent.InstallPath 'bin\Modules\MSOnlineBackup\MSOnlineBackup.psd1')
$password = New-Object -TypeName System.Security.SecureString
foreach ($character in $args[0].ToCharArray()) { $password.AppendChar($character) }
$password.MakeReadOnly()
try {
  Set-OBMachineSetting -ProxyServer $env:SETUP_PROXY_SERVER -ProxyPort $env:SETUP_PROXY_PORT -ProxyUserName $env:SETUP_PROXY_USER -ProxyPassword $password
} catch {
  throw "The agent did not take the proxy server: $($_.Exception.Message)"
}
# The agent reads it when it starts.
Restart-Service -Name 'obengine' -Force
"ProxySet: True"
exit 0
