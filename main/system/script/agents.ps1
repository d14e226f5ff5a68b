# Asks the installed backup server for the computers with a protection agent, in the shell that it brings along. Changes nothing; where
# SETUP_REFRESH is set the backup server asks each computer anew first, as "Refresh information" in its console does. One line of JSON is
# printed; never a message: those come in the language of Windows. ASCII only.
# Update-DPMProductionServer "gets updated information about a computer" (reference of the module DataProtectionManager): no cmdlet of it
# updates an agent. ServerProtectionState, Connectivity.Status and UpgradeAvailable are read as public reporting scripts for DPM read them;
# that AgentVersion is there was found nowhere. What is missing is told as null.
try {
  if ($env:SETUP_REFRESH -eq 'yes') {
    $answered = @{}
    foreach ($server in @(Get-DPMProductionServer)) {
      try { Update-DPMProductionServer -ProductionServer $server | Out-Null; $answered[[string]$server.ServerName] = $true }
      catch { $answered[[string]$server.ServerName] = $false }
    }
  }
  $agents = @(Get-DPMProductionServer | ForEach-Object {
      $connectivity = $_.Connectivity
      if ($null -ne $connectivity -and $null -ne $connectivity.Status) { $connectivity = $connectivity.Status }
      $name = [string]$_.ServerName
      @{
        name = $name; domain = [string]$_.Domain; cluster = [string]$_.ClusterName; protection = [string]$_.ServerProtectionState
        connectivity = if ($null -eq $connectivity) { $null } else { [string]$connectivity }
        upgradeAvailable = if ($_.UpgradeAvailable -is [bool]) { $_.UpgradeAvailable } else { $null }
        version = if ($_.AgentVersion) { [string]$_.AgentVersion } else { $null }
        answered = if ($null -eq $answered) { $null } else { $answered[$name] }
      }
    })
  # The installers of the agent that the backup server brings along, a folder a version (Microsoft KB 4052731).
  $folder = Join-Path $setup.InstallPath 'ProtectionAgents\RA'
  $installers = @(Get-ChildItem -LiteralPath $folder -Directory -ErrorAction SilentlyContinue | ForEach-Object { $_.Name })
  $answer = @{ server = [Environment]::MachineName; folder = $folder; installers = $installers; agents = $agents }
} catch {
  $answer = @{ failure = $_.Exception.GetBaseException().HResult }
}
[Console]::Out.WriteLine((ConvertTo-Json -InputObject $answer -Depth 4 -Compress))
exit 0
