import { stat } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { known } from '../../../app/machine/fact.ts';
import { readKept } from '../read-kept.ts';
import type { MachineFilesDoor, RegistryDoor, ServicesDoor } from '../system.ts';

const registryStore = z.record(z.string(), z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])));
const serviceStore = z.record(z.string(), z.object({ state: z.string() }));

/** The registry of the sample machine: one JSON file that its programs write; empty until something is installed. */
export function sampleRegistry(folder: string): RegistryDoor {
  const store = (): z.infer<typeof registryStore> => readKept(path.join(folder, 'registry.json'), registryStore) ?? {};
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
      const service = readKept(path.join(folder, 'services.json'), serviceStore)?.[name];
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
