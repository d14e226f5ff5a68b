# Registers Microsoft Update with Windows Update, as "Opt-In to Microsoft Update" documents it. A policy of the organization and a
# Windows Update that is switched off stay as they are.
$microsoftUpdate = '7971f918-a847-4430-9279-4a52d1efe18d'
$policies = 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\WindowsUpdate'

function Get-UpdateServer {
  $automatic = Get-ItemProperty -LiteralPath "$policies\AU" -ErrorAction SilentlyContinue
  if ($null -eq $automatic -or $automatic.UseWUServer -ne 1) { return '' }
  return [string](Get-ItemProperty -LiteralPath $policies -ErrorAction SilentlyContinue).WUServer
}

$server = Get-UpdateServer
$service = Get-CimInstance -ClassName Win32_Service | Where-Object { $_.Name -eq 'wuauserv' } | Select-Object -First 1
if ($server -ne '') {
  "MicrosoftUpdate: left to the policy ($server)"
} elseif ($null -eq $service -or $service.StartMode -eq 'Disabled') {
  "MicrosoftUpdate: Windows Update is switched off"
} else {
  $manager = New-Object -ComObject Microsoft.Update.ServiceManager
  $manager.ClientApplicationID = 'Backup Server Setup'
  $found = @($manager.Services | Where-Object { $_.ServiceID -eq $microsoftUpdate -and $_.IsRegisteredWithAU })
  # 7: now or later, online or not, and with automatic updates. 1 in the answer: not registered; 2: as soon as it can; 3: registered.
  if ($found.Count -eq 0 -and $manager.AddService2($microsoftUpdate, 7, '').RegistrationState -eq 1) { throw 'Microsoft Update was not registered.' }
  "MicrosoftUpdate: registered"
}
"UpdatesDecided: True"
exit 0
