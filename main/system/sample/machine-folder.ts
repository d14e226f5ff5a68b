import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { known } from '../../../app/machine/fact.ts';
import type { MachineFilesDoor, RegistryDoor, ServicesDoor } from '../system.ts';

const registryStore = z.record(z.string(), z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])));
const serviceStore = z.record(z.string(), z.object({ state: z.string() }));

/** The registry of the sample machine: one JSON file that its programs write. */
export function sampleRegistry(folder: string): RegistryDoor {
  const store = (): z.infer<typeof registryStore> => read(path.join(folder, 'registry.json'), registryStore) ?? {};
  return {
    read: (key, name) => Promise.resolve(known(store()[key]?.[name] ?? null)),
    valueNames: (key) => Promise.resolve(known(Object.keys(store()[key] ?? {}))),
    hasKey: (key) => Promise.resolve(known(Object.keys(store()).some((each) => each === key || each.startsWith(`${key}\\`)))),
  };
}

/** The services of the sample machine. */
export function sampleServices(folder: string): ServicesDoor {
  return {
    find: (name) => {
      const service = read(path.join(folder, 'services.json'), serviceStore)?.[name];
      return Promise.resolve(known(service === undefined ? null : { running: service.state === 'running' }));
    },
  };
}

/** The drives of the sample machine: `C:\X` is `<folder>/C/X`. */
export function sampleFiles(folder: string): MachineFilesDoor {
  return {
    exists: async (windowsPath) => (await stat(hostPathOf(folder, windowsPath)).catch(() => null)) !== null,
  };
}

/** Where a file of the sample machine is on the computer this program runs on. */
export function hostPathOf(folder: string, windowsPath: string): string {
  return path.join(
    folder,
    ...windowsPath
      .replace(':', '')
      .split('\\')
      .filter((name) => name !== '' && name !== '..'),
  );
}

/** Null while the file is not there: nothing was installed yet. A file that is no store of ours counts as none. */
function read<T extends z.ZodType>(file: string, schema: T): z.infer<T> | null {
  try {
    const parsed = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
