import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { laidOver, world as worldSchema, type World } from '../../app/machine/world.ts';

/** What a test or the demo changes in the ready server of the sample. */
export type WorldChange = Partial<Pick<World, 'network' | 'programs'>> & { readonly facts?: Partial<World['facts']> };

/** How a world tells a program to behave. */
export type Script = World['programs'][string];

/** The programs of the sample package, in the order in which they run. */
export const programs = [
  'MARSAgent/MARSAgentInstaller.exe',
  'MARSAgent/StartOBRegistration.exe',
  'SQLSVR2017/setup.exe',
  'SSRS2017/SQLServerReportingServices.exe',
  'Setup.exe',
] as const;

/** Every program takes this many seconds; what `scripts` says comes on top. */
export function lasting(seconds: number, scripts: Readonly<Record<string, Script>> = {}): WorldChange {
  return { programs: Object.fromEntries(programs.map((name) => [name, { seconds, ...scripts[name] }])) };
}

/** Writes the world of the sample with these changes, and returns its schema's own reading of it. */
export async function writeWorld(root: string, file: string, change: WorldChange): Promise<World> {
  const ready = worldSchema.parse(JSON.parse(await readFile(join(root, 'assets', 'sample', 'world.json'), 'utf8')));
  const changed = worldSchema.parse({ ...ready, ...change, facts: { ...ready.facts, ...change.facts } });
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(changed));
  return changed;
}

/** A world of `e2e/worlds/` by its name, laid over the ready server of the sample. */
export async function readWorldNamed(root: string, name: string): Promise<World> {
  const contentOf = async (...place: readonly string[]): Promise<unknown> => JSON.parse(await readFile(join(root, ...place), 'utf8'));
  const ready = await contentOf('assets', 'sample', 'world.json');
  return worldSchema.parse(laidOver(await contentOf('e2e', 'worlds', `${name}.json`), ready));
}
