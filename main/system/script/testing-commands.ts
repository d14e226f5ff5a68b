/**
 * The commands that scripts of ours may call, each with the parameters they may name. Sources: the reference of Windows PowerShell 5.1 (modules
 * Microsoft.PowerShell.Core, .Management, .Utility, .Security, CimCmdlets, Dism, ServerManager), and for the last one that of DPM. No alias is
 * among them: what an alias means differs from server to server.
 */
export const knownCommands: Readonly<Record<string, readonly string[]>> = {
  'Add-Type': ['-Namespace', '-Name', '-MemberDefinition'],
  'ConvertTo-Json': ['-InputObject', '-Depth', '-Compress'],
  'ForEach-Object': ['-Process'],
  'Get-AuthenticodeSignature': ['-LiteralPath'],
  'Copy-Item': ['-LiteralPath', '-Destination'],
  'Get-ChildItem': ['-LiteralPath', '-Filter', '-Directory', '-Recurse', '-ErrorAction'],
  'Get-CimInstance': ['-Namespace', '-ClassName'],
  'Get-Date': ['-Format'],
  'Get-Item': ['-Path', '-LiteralPath', '-ErrorAction'],
  'Get-ItemProperty': ['-Path', '-LiteralPath', '-ErrorAction'],
  'Get-Service': ['-Name', '-ErrorAction'],
  'Get-WindowsFeature': ['-Name'],
  'Get-WindowsOptionalFeature': ['-Online'],
  'Invoke-CimMethod': ['-InputObject', '-Namespace', '-ClassName', '-MethodName', '-Arguments'],
  'Import-Module': ['-Name'],
  'Join-Path': ['-Path', '-ChildPath'],
  'Move-Item': ['-LiteralPath', '-Destination', '-Force'],
  'New-Object': ['-TypeName', '-ArgumentList', '-ComObject'],
  'Out-Host': [],
  'Out-Null': [],
  'Restart-Service': ['-Name', '-Force'],
  'Export-Csv': ['-LiteralPath', '-NoTypeInformation', '-Encoding'],
  'Select-Object': ['-First', '-Last', '-Property'],
  'Sort-Object': ['-Property'],
  'Start-Process': ['-FilePath', '-ArgumentList', '-Wait', '-PassThru', '-WindowStyle'],
  'Start-Service': ['-Name'],
  'Start-Sleep': ['-Seconds'],
  'Stop-Service': ['-InputObject', '-Force'],
  'Test-Path': ['-LiteralPath'],
  'Where-Object': ['-FilterScript'],
  /** Of the Recovery Services agent's module MSOnlineBackup. */
  'Set-OBMachineSetting': ['-ProxyServer', '-ProxyPort', '-ProxyUserName', '-ProxyPassword'],
  /** Of the shell that the backup server brings along. */
  'Get-DPMCloudConnection': [],
  'Get-DPMProductionServer': [],
  'Update-DPMProductionServer': ['-ProductionServer'],
};
