# Tells the Recovery Services agent its proxy, or that there is none any more. Its setup takes user and password as arguments alone, which every
# user of the server can read; here the password came on standard input. May be run again.
$agent = Get-ItemProperty -LiteralPath 'HKLM:\SOFTWARE\Microsoft\Windows Azure Backup\Setup'
Import-Module -Name (Join-Path $agent.InstallPath 'bin\Modules\MSOnlineBackup\MSOnlineBackup.psd1')
if ($env:SETUP_PROXY_SERVER) {
  $setting = @{ ProxyServer = $env:SETUP_PROXY_SERVER; ProxyPort = $env:SETUP_PROXY_PORT }
} else {
  $setting = @{ NoProxy = $true }
}
if ($env:SETUP_PROXY_USER) {
  $password = New-Object -TypeName System.Security.SecureString
  foreach ($character in $args[0].ToCharArray()) { $password.AppendChar($character) }
  $password.MakeReadOnly()
  $setting.ProxyUserName = $env:SETUP_PROXY_USER
  $setting.ProxyPassword = $password
}
try {
  Set-OBMachineSetting @setting
} catch {
  throw "The agent did not take the proxy server: $($_.Exception.Message)"
}
# The agent reads it when it starts.
Restart-Service -Name 'obengine' -Force
"ProxySet: True"
exit 0
