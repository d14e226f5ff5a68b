# Asks the installed Azure Backup Server whether it reaches its vault, in the shell it brings along.
$isConnected = Get-DPMCloudConnection
"CloudConnection: $([bool]$isConnected)"
exit 0
