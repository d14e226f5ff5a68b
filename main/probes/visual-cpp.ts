import { isKnown, known, type Fact } from '../../app/machine/fact.ts';
import type { VisualCppRuntime } from '../../app/machine/software-facts.ts';
import type { RegistryDoor } from '../system/system.ts';
import { allFacts, onWindows, readNumber, readText } from './probe.ts';

const STUDIO = 'Microsoft\\VisualStudio';
const HIVES = ['HKLM\\SOFTWARE', 'HKLM\\SOFTWARE\\Wow6432Node'];

/** Where a release writes that it is there, below `VisualStudio`, and for which processor. */
const keys = (['x64', 'x86'] as const).flatMap((architecture) =>
  (
    [
      ['2010', `10.0\\VC\\VCRedist\\${architecture}`],
      ['2012', `11.0\\VC\\Runtimes\\${architecture}`],
      ['2013', `12.0\\VC\\Runtimes\\${architecture}`],
      ['2015', `14.0\\VC\\Runtimes\\${architecture}`],
    ] as const
  ).map(([release, path]) => ({ release, architecture, path })),
);

/** 2008 writes only its entry in the list of programs: the products of its service pack 1, by the updates of its security bulletins. */
const products2008 = [
  { architecture: 'x64', id: '{8220EEFE-38CD-377E-8595-13398D740ACE}' },
  { architecture: 'x64', id: '{5FCE6D76-F5DC-37AB-B2B8-22AB8CEDB1D4}' },
  { architecture: 'x86', id: '{9A25302D-30C0-39D9-BD6F-21E6EC160475}' },
  { architecture: 'x86', id: '{9BE518E6-ECC6-35A9-88E4-87755C07200F}' },
] as const;

/** The runtimes of Visual C++, each release once for a processor. */
export const visualCpp = onWindows(async ({ registry }): Promise<Fact<VisualCppRuntime[]>> => {
  const asked = await Promise.all([
    ...keys.map((key) => runtimeAt(registry, key)),
    ...products2008.map((key) => product2008(registry, key)),
  ]);
  const found = new Map<string, VisualCppRuntime>();
  for (const runtime of asked) {
    if (!isKnown(runtime)) return runtime;
    if (runtime.value !== null) found.set(`${runtime.value.release} ${runtime.value.architecture}`, runtime.value);
  }
  return known([...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, runtime]) => runtime));
});

async function runtimeAt(
  registry: RegistryDoor,
  { release, architecture, path }: (typeof keys)[number],
): Promise<Fact<VisualCppRuntime | null>> {
  for (const hive of HIVES) {
    const key = `${hive}\\${STUDIO}\\${path}`;
    const [installed, version] = await Promise.all([readNumber(registry, key, 'Installed'), readText(registry, key, 'Version')]);
    const both = allFacts({ installed, version });
    if (!isKnown(both)) return both;
    if (both.value.installed === 1) return known({ release, architecture, version: both.value.version?.replace(/^v/u, '') ?? null });
  }
  return known(null);
}

async function product2008(
  registry: RegistryDoor,
  { architecture, id }: (typeof products2008)[number],
): Promise<Fact<VisualCppRuntime | null>> {
  const hive = architecture === 'x64' ? HIVES[0] : HIVES[1];
  const key = `${String(hive)}\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\${id}`;
  const [there, version] = await Promise.all([registry.hasKey(key), readText(registry, key, 'DisplayVersion')]);
  const both = allFacts({ there, version });
  if (!isKnown(both)) return both;
  return known(both.value.there ? { release: '2008', architecture, version: both.value.version } : null);
}
