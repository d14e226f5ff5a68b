# Asks the installed backup server for the computers with a protection agent, in the shell that it brings along. Changes nothing; where
# SETUP_REFRESH is set the backup server asks each computer anew first, as "Refresh information" in its console does. A line of JSON a
# computer is printed, and one that ends them with their number; never a message: those come in the language of Windows. ASCII only.
# Update-DPMProductionServer "gets updated information about a computer" (reference of the module DataProtectionManager): no cmdlet of it
# updates an agent. ServerProtectionState, Connectivity.Status and UpgradeAvailable are read as public reporting scripts for DPM read them;
# that AgentVersion is there was found nowhere. What is missing is told as null.
function KeyOf($server) { [string]$server.ServerName + '.' + [string]$server.Domain }

try {
  # One after another, and one off the network takes minutes: who was not asked in time stays null, so that the others are told.
  $answered = @{}
  if ($env:SETUP_REFRESH -eq 'yes') {
    $clock = [System.Diagnostics.Stopwatch]::StartNew()
    foreach ($server in @(Get-DPMProductionServer)) {
      if ($clock.Elapsed.TotalMinutes -ge 7) { break }
      try { Update-DPMProductionServer -ProductionServer $server | Out-Null; $answered[(KeyOf $server)] = $true }
      catch { $answered[(KeyOf $server)] = $false }
    }
  }
  $servers = @(Get-DPMProductionServer)
  foreach ($server in $servers) {
    $connectivity = $server.Connectivity
    if ($null -ne $connectivity -and $null -ne $connectivity.Status) { $connectivity = $connectivity.Status }
    Tell @{
      agent = @{
        name = [string]$server.ServerName; domain = [string]$server.Domain; cluster = [string]$server.ClusterName
        protection = [string]$server.ServerProtectionState
        connectivity = if ($null -eq $connectivity) { $null } else { [string]$connectivity }
        upgradeAvailable = if ($server.UpgradeAvailable -is [bool]) { $server.UpgradeAvailable } else { $null }
        version = if ($server.AgentVersion) { [string]$server.AgentVersion } else { $null }
        answered = $answered[(KeyOf $server)]
      }
    }
  }
  # The installers of the agent that the backup server brings along, a folder a version (Microsoft KB 4052731).
  $folder = Join-Path $setup.InstallPath 'ProtectionAgents\RA'
  $installers = @(Get-ChildItem -LiteralPath $folder -Directory -ErrorAction SilentlyContinue | ForEach-Object { $_.Name })
  Tell @{ end = @{ server = [Environment]::MachineName; folder = $folder; installers = $installers; agents = $servers.Count } }
} catch {
  Tell @{ failure = $_.Exception.GetBaseException().HResult }
}
exit 0
