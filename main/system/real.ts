import { stat } from 'node:fs/promises';
import { gatherFacts } from '../probes/gather.ts';
import { ownHost } from '../probes/host.ts';
import { realNetwork } from './network.ts';
import { realRegistry } from './registry.ts';
import { runProgram } from './run-program.ts';
import { realServices } from './services.ts';
import type { System } from './system.ts';

/** The doors to the computer this program runs on. */
export function createRealSystem(): System {
  const registry = realRegistry(runProgram);
  const services = realServices(runProgram);
  const probeDoors = { host: ownHost(), registry, services, run: runProgram };
  return {
    kind: 'real',
    facts: { gather: (onFact) => gatherFacts(probeDoors, onFact === undefined ? {} : { onFact }) },
    registry,
    services,
    files: { exists: async (windowsPath) => (await stat(windowsPath).catch(() => null)) !== null },
    programs: { run: runProgram },
    network: realNetwork,
  };
}
