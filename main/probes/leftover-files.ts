import type { Fact } from '../../app/machine/fact.ts';
import { mabsV3 } from '../../app/products/mabs-v3.ts';
import type { Host } from './host.ts';
import { mapFact, onWindows } from './probe.ts';

/** Files of SQL Server databases. */
const DATABASE_FILE = /\.(?:mdf|ldf)$/iu;

/** Database files in the folder that setup uses unless told otherwise. */
export const leftoverFiles = onWindows(async ({ host }) =>
  mapFact(await databaseFilesIn(host, mabsV3.defaults.databaseFiles), (files) => [...files]),
);

/** The database files right in a folder, as full paths; none where it is not there. */
export async function databaseFilesIn(host: Pick<Host, 'listFolder'>, folder: string): Promise<Fact<readonly string[]>> {
  return mapFact(await host.listFolder(folder), (names) =>
    names
      .filter((name) => DATABASE_FILE.test(name))
      .sort()
      .map((name) => `${folder}\\${name}`),
  );
}
