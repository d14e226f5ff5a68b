# Puts what starts the backup server on the desktop of all users, where its setup has not: the console as the start menu has it, and
# the shell with its commands. What is there is left alone; a start menu without the console is said, and is no problem of the server.
$desktop = [System.Environment]::GetFolderPath('CommonDesktopDirectory')
$menu = [System.Environment]::GetFolderPath('CommonPrograms')
$console = Join-Path $desktop 'Microsoft Azure Backup Server.lnk'
if (-not (Test-Path -LiteralPath $console)) {
  $source = Get-ChildItem -LiteralPath $menu -Recurse -Filter '*.lnk' |
    Where-Object { $_.BaseName -like '*Azure Backup Server' } | Select-Object -First 1
  if ($null -eq $source) {
    'Not made: the start menu has no Microsoft Azure Backup Server.'
  } else {
    Copy-Item -LiteralPath $source.FullName -Destination $console
    "Made: $console"
  }
}
$shells = @(Get-ChildItem -LiteralPath $desktop -Filter '*Azure Backup*Shell*.lnk')
if ($shells.Count -eq 0) {
  $setup = Get-ItemProperty -LiteralPath 'HKLM:\SOFTWARE\Microsoft\Microsoft Data Protection Manager\Setup'
  $link = (New-Object -ComObject WScript.Shell).CreateShortcut((Join-Path $desktop 'Microsoft Azure Backup PowerShell.lnk'))
  $link.TargetPath = Join-Path $env:SystemRoot 'System32\WindowsPowerShell\v1.0\powershell.exe'
  $link.Arguments = '-NoExit -File "{0}"' -f (Join-Path $setup.InstallPath 'bin\DpmCliInitScript.ps1')
  $link.WorkingDirectory = $setup.InstallPath
  $link.Save()
  "Made: $($link.FullName)"
}
"IconsDecided: True"
exit 0
