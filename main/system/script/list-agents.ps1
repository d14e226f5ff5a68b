# Lists the computers with a protection agent into a file, with everything that the backup server tells of them.
$servers = @(Get-DPMProductionServer)
[void][System.IO.Directory]::CreateDirectory([System.IO.Path]::GetDirectoryName($env:SETUP_AGENT_LIST))
$servers | Select-Object -Property * | Export-Csv -LiteralPath $env:SETUP_AGENT_LIST -NoTypeInformation -Encoding UTF8
if (-not (Test-Path -LiteralPath $env:SETUP_AGENT_LIST)) { [System.IO.File]::WriteAllText($env:SETUP_AGENT_LIST, '') }
"Agents: $($servers.Count)"
"AgentsListed: True"
exit 0
