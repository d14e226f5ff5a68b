# Backs up the database of the backup server and that of its reports, and reads the copies again. Names come in the environment and
# reach SQL Server as values.
$sqlKey = 'HKLM:\SOFTWARE\Microsoft\Microsoft SQL Server'

function Invoke-Sql([string] $text, [hashtable] $values) {
  $command = $connection.CreateCommand()
  $command.CommandText = $text
  $command.CommandTimeout = 0
  foreach ($name in $values.Keys) { [void]$command.Parameters.AddWithValue($name, $values[$name]) }
  return $command.ExecuteScalar()
}

$id = (Get-ItemProperty -LiteralPath "$sqlKey\Instance Names\SQL").($env:SETUP_SQL_INSTANCE)
$folder = (Get-ItemProperty -LiteralPath "$sqlKey\$id\MSSQLServer").BackupDirectory
$connection = Open-Sql $env:SETUP_SQL_SERVER
try {
  foreach ($database in $env:SETUP_DATABASE, $env:SETUP_REPORT_DATABASE) {
    if ((Invoke-Sql 'SELECT COUNT(*) FROM sys.databases WHERE name = @name' @{ name = $database }) -eq 0) {
      if ($database -eq $env:SETUP_DATABASE) { throw "There is no database $database." }
      continue
    }
    $file = Join-Path $folder ('{0} before upgrade {1}.bak' -f $database, (Get-Date -Format 'yyyyMMdd-HHmmss'))
    [void](Invoke-Sql 'BACKUP DATABASE @name TO DISK = @file WITH COPY_ONLY, CHECKSUM, INIT' @{ name = $database; file = $file })
    [void](Invoke-Sql 'RESTORE VERIFYONLY FROM DISK = @file WITH CHECKSUM' @{ file = $file })
    "BackedUp: $file"
  }
} finally { $connection.Dispose() }
"DatabaseBackedUp: True"
exit 0
