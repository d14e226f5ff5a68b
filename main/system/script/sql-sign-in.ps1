# Signs in to an instance of SQL Server as another account of Windows, asks whether it is sysadmin there, and changes nothing. Account and
# instance come in the environment, the password came on standard input. Only numbers are printed, never a message: those come in the
# language of Windows. ASCII only.
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
[Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false

# 3 is LOGON32_LOGON_NETWORK: it asks for the password, needs no right to sign in at the console, and its token is not cut down by UAC as an
# interactive one is. 9 (NEW_CREDENTIALS) would not do: on this computer the instance would see the user who runs this. The code is read in
# the same call, because PowerShell calls Windows in between.
Add-Type -Namespace Setup -Name Accounts -MemberDefinition @'
[DllImport("advapi32.dll", CharSet = CharSet.Unicode, SetLastError = true)]
private static extern bool LogonUserW(string user, string domain, string password, int type, int provider, out IntPtr token);
public static int SignIn(string user, string domain, string password, out IntPtr token) {
  return LogonUserW(user, domain, password, 3, 0, out token) ? 0 : Marshal.GetLastWin32Error();
}
'@

$token = [IntPtr]::Zero
$refusal = [Setup.Accounts]::SignIn($env:SETUP_SQL_USER, $env:SETUP_SQL_DOMAIN, $args[0], [ref]$token)
if ($refusal -ne 0) {
  $answer = @{ windows = $refusal }
} else {
  $builder = New-Object System.Data.SqlClient.SqlConnectionStringBuilder
  $builder['Data Source'] = 'lpc:.\' + $env:SETUP_SQL_INSTANCE
  $builder['Initial Catalog'] = 'master'
  $builder['Integrated Security'] = $true
  $builder['Connect Timeout'] = 8
  $builder['Pooling'] = $false
  $connection = New-Object System.Data.SqlClient.SqlConnection $builder.ConnectionString
  $identity = New-Object System.Security.Principal.WindowsIdentity $token
  try {
    # For no longer than the connection takes: SQL Server keeps who opened it.
    $impersonation = $identity.Impersonate()
    try { $connection.Open() } finally { $impersonation.Undo() }
    $command = $connection.CreateCommand()
    $command.CommandTimeout = 8
    $command.CommandText = "SELECT IS_SRVROLEMEMBER('sysadmin')"
    $answer = @{ sysadmin = [int]$command.ExecuteScalar() }
  } catch {
    $cause = $_.Exception
    while ($null -ne $cause.InnerException -and $cause -isnot [System.Data.SqlClient.SqlException]) { $cause = $cause.InnerException }
    $answer = if ($cause -is [System.Data.SqlClient.SqlException]) { @{ sql = $cause.Number } } else { @{ failure = $cause.HResult } }
  } finally { $connection.Dispose() }
}
[Console]::Out.WriteLine((ConvertTo-Json -InputObject $answer -Compress))
exit 0
