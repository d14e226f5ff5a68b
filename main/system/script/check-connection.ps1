# Asks the installed Azure Backup Server whether it reaches its vault, in the shell it brings along. What the cmdlet gave is said as it is:
# made a Boolean, no answer at all would be False.
$isConnected = Get-DPMCloudConnection
"CloudConnection: $isConnected"
exit 0
