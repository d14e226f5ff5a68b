import { known, unknown, type Fact } from '../../app/machine/fact.ts';
import { fileVersions } from './file-versions.ts';
import { allFacts, mapFact, onWindows, thenFact } from './probe.ts';

/** SQL Server Native Client 11, which setup connects with (error 4517). */
const CLIENT = 'HKLM\\SOFTWARE\\Microsoft\\MSSQLServer\\Client\\SNI11.0';

/** The programs around SQL Server, the service SQL Server Browser, and the protocols of the client library. */
export const sqlTools = onWindows(async (doors) => {
  const [versions, browser, order] = await Promise.all([
    fileVersions(doors),
    doors.services.find('SQLBrowser'),
    doors.registry.read(CLIENT, 'ProtocolOrder'),
  ]);
  const protocols = thenFact(order, (value): Fact<readonly string[] | null> =>
    value === null || Array.isArray(value) ? known(value as readonly string[] | null) : unknown('unreadable', CLIENT),
  );
  return mapFact(allFacts({ versions, browser, protocols }), (found) => ({
    sqlcmd: found.versions.sqlcmd,
    managementStudio: found.versions.managementStudio,
    browserRunning: found.browser?.running ?? null,
    clientTcp: found.protocols?.includes('tcp') ?? null,
  }));
});
