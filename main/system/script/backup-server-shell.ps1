# Put before scripts that ask the installed Azure Backup Server: the shell that it brings along, with its commands. ASCII only.
$setup = Get-ItemProperty -LiteralPath 'HKLM:\SOFTWARE\Microsoft\Microsoft Data Protection Manager\Setup'
. (Join-Path $setup.InstallPath 'bin\DpmCliInitScript.ps1') | Out-Null
