/** The name of SQL Server Agent's service of an instance ("Manage the services": MSSQLSERVER is the default instance). */
export function agentService(instance: string): string {
  return instance.toUpperCase() === 'MSSQLSERVER' ? 'SQLSERVERAGENT' : `SQLAgent$${instance}`;
}
