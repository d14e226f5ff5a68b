import { mapFact, onWindows } from './probe.ts';
import { mabsV3 } from '../../app/products/mabs-v3.ts';

/** Files of SQL Server databases. */
const DATABASE_FILE = /\.(?:mdf|ldf)$/iu;

/** Database files in the folder that setup uses unless told otherwise. */
export const leftoverFiles = onWindows(async ({ host }) => {
  const folder = mabsV3.defaults.databaseFiles;
  return mapFact(await host.listFolder(folder), (names) =>
    names
      .filter((name) => DATABASE_FILE.test(name))
      .sort()
      .map((name) => `${folder}\\${name}`),
  );
});
