# What scripts that ask SQL Server share; put before their text. ASCII only.
# A connection as the user who runs this. The server's name is a value of the connection, never a part of its text.
function Open-Sql([string] $server) {
  $builder = New-Object System.Data.SqlClient.SqlConnectionStringBuilder
  $builder['Data Source'] = $server
  $builder['Initial Catalog'] = 'master'
  $builder['Integrated Security'] = $true
  $connection = New-Object System.Data.SqlClient.SqlConnection $builder.ConnectionString
  $connection.Open()
  return $connection
}
