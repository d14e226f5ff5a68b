# Asks the installed Azure Backup Server whether it reaches its vault, in the shell it brings along.
$setup = Get-ItemProperty -LiteralPath 'HKLM:\SOFTWARE\Microsoft\Microsoft Data Protection Manager\Setup'
. (Join-Path $setup.InstallPath 'bin\DpmCliInitScript.ps1') | Out-Null
$isConnected = Get-DPMCloudConnection
"CloudConnection: $([bool]$isConnected)"
exit 0
