import { known, type Fact } from '../../app/machine/fact.ts';
import type { FactValue } from '../../app/machine/facts.ts';
import type { RegistryDoor } from '../system/system.ts';
import { allFacts, mapFact, onWindows, readNumber, readText } from './probe.ts';

/** Exchange 2013, 2016 and 2019 share v15; v14 is 2010. */
const keys = ['v15', 'v14'].map((version) => `HKLM\\SOFTWARE\\Microsoft\\ExchangeServer\\${version}\\Setup`);

/** Exchange Server, by the folder it was installed in. */
export const exchange = onWindows(async ({ registry }): Promise<Fact<FactValue<'exchange'>>> => {
  for (const key of keys) {
    const folder = await readText(registry, key, 'MsiInstallPath');
    if (folder.kind === 'unknown') return folder;
    if (folder.value !== null) return mapFact(await versionOf(registry, key), (version) => ({ kind: 'installed', version }));
  }
  return known({ kind: 'none' });
});

async function versionOf(registry: RegistryDoor, key: string): Promise<Fact<string | null>> {
  const [a, b, c, d] = await Promise.all(
    ['MsiProductMajor', 'MsiProductMinor', 'MsiBuildMajor', 'MsiBuildMinor'].map((name) => readNumber(registry, key, name)),
  );
  if (a === undefined || b === undefined || c === undefined || d === undefined) return known(null);
  return mapFact(allFacts({ a, b, c, d }), (parts) => (Object.values(parts).includes(null) ? null : Object.values(parts).join('.')));
}
