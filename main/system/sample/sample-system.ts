import { existsSync } from 'node:fs';
import path from 'node:path';
import { isKnown, known } from '../../../app/machine/fact.ts';
import { factNames, type MachineFacts } from '../../../app/machine/facts.ts';
import type { World } from '../../../app/machine/world.ts';
import type { Failure } from '../../../app/failure.ts';
import { sample } from '../../../app/products/sample.ts';
import type { RegistryDoor, System } from '../system.ts';
import { writeWhole } from '../write-whole.ts';
import { hostPathOf, sampleFiles, sampleRegistry, sampleServices } from './machine-folder.ts';
import { earlierServer } from './earlier-server.ts';
import { sampleAgents } from './sample-agents.ts';
import { changedFacts, instanceIdOf } from './sample-changes.ts';
import { sampleCloudConnection } from './sample-cloud-connection.ts';
import { sampleFacts } from './sample-facts.ts';
import { samplePrograms } from './sample-programs.ts';
import { sampleSignIn } from './sample-sign-in.ts';

/** What a sample machine is made of. */
export interface SampleMachine {
  /** Its folder, inside the session's; made when it is not there. */
  readonly folder: string;
  readonly world: World;
  /** The executable that runs the sample's programs: our own. */
  readonly runtime: string;
}

/** Thrown where the folder of a machine cannot be written: there is no machine then. */
export class MachineUnwritable extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

/** The doors to a sample machine: nothing behind them is outside its folder. Throws {@link MachineUnwritable}. */
export function createSampleSystem({ folder, world, runtime }: SampleMachine): System {
  prepare(folder, world);
  const registry = sampleRegistry(folder);
  const factsNow = async (): Promise<MachineFacts> => changedFacts(await sampleFacts(world, registry, sample.version), folder);
  return {
    kind: 'sample',
    facts: {
      gather: async (onFact) => {
        const facts = await factsNow();
        for (const name of factNames) onFact?.(name, facts[name]);
        return facts;
      },
    },
    backupServer: async () => (await factsNow()).backupServer,
    recoveryAgent: async () => (await factsNow()).recoveryAgent,
    proxy: async () => (await factsNow()).proxy,
    cloudConnection: async () => sampleCloudConnection(world, (await factsNow()).backupServer),
    databaseFiles: async (folder) => {
      const { leftoverFiles } = await factsNow();
      return isKnown(leftoverFiles) ? known(leftoverFiles.value.filter((file) => isIn(folder, file))) : leftoverFiles;
    },
    sqlSignIn: (request) => Promise.resolve(sampleSignIn(world, request)),
    agents: (how) => Promise.resolve(sampleAgents(world, how)),
    disks: () => Promise.resolve(world.disks),
    registry: withInstances(registry, world),
    services: sampleServices(folder),
    files: sampleFiles(folder),
    programs: samplePrograms(folder, runtime),
    network: { reach: () => Promise.resolve(world.network.online ? { kind: 'reached' } : { kind: 'notReached', detail: 'ENOTFOUND' }) },
  };
}

/** Windows tells no capitals apart in paths. */
function isIn(folder: string, file: string): boolean {
  return path.win32.dirname(file).toLowerCase() === folder.toLowerCase();
}

/** The registry of the machine, in which the instances of its world have their names too; its programs never see those. What they changed is newer. */
function withInstances(registry: RegistryDoor, { facts: { sqlInstances } }: World): RegistryDoor {
  const instances = sqlInstances.kind === 'known' ? sqlInstances.value : [];
  return {
    ...registry,
    read: async (key, name) => {
      const kept = await registry.read(key, name);
      const found = key.endsWith('\\Instance Names\\SQL') ? instances.find((instance) => instance.name === name) : undefined;
      return found === undefined || (kept.kind === 'known' && kept.value !== null) ? kept : known(instanceIdOf(found));
    },
  };
}

/** Tells the programs how to behave, and gives the machine its name and language the first time. */
function prepare(folder: string, world: World): void {
  keep(folder, 'world.json', { network: world.network, programs: world.programs });
  const { computer } = world.facts;
  if (existsSync(path.join(folder, REGISTRY)) || !isKnown(computer)) return;
  const control = 'HKLM\\SYSTEM\\CurrentControlSet\\Control';
  const earlier = earlierServer(world.facts);
  if (earlier !== null) {
    keep(folder, 'services.json', earlier.services);
    write(hostPathOf(folder, earlier.sqlSetup), '');
  }
  // The last one: where it is, all of them are.
  keep(folder, REGISTRY, {
    ...earlier?.registry,
    [`${control}\\ComputerName\\ActiveComputerName`]: { ComputerName: computer.value.name },
    [`${control}\\Nls\\Language`]: { InstallLanguage: computer.value.installLanguage },
  });
}

const REGISTRY = 'registry.json';

function keep(folder: string, name: string, content: unknown): void {
  write(path.join(folder, name), JSON.stringify(content));
}

function write(file: string, text: string): void {
  const written = writeWhole(file, text);
  if (written.kind === 'failed') throw new MachineUnwritable(written.failure);
}
