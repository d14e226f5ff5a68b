# Stops the services whose names come in the environment, and waits until each has stopped. One that is not there is not missed.
foreach ($name in $env:SETUP_SERVICES -split ',') {
  $service = Get-Service -Name $name -ErrorAction SilentlyContinue
  if ($null -eq $service -or $service.Status -eq 'Stopped') { continue }
  Stop-Service -InputObject $service -Force
  $service.WaitForStatus('Stopped', [TimeSpan]::FromMinutes(4))
  "Stopped: $name"
}
"BackupsStopped: True"
exit 0
