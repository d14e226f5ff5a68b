import type { FactName, MachineFacts } from '../../../app/machine/facts.ts';
import { unknown, type Fact } from '../../../app/machine/fact.ts';
import { gatherFacts } from '../../../main/probes/gather.ts';
import { ownHost } from '../../../main/probes/host.ts';
import { doorsOn } from '../../../main/probes/testing.ts';
import { realRegistry } from '../../../main/system/registry.ts';
import { runProgram } from '../../../main/system/run-program.ts';
import { readPasswordPolicy } from '../../../main/system/win32-password-policy.ts';
import { answer } from './answer.ts';

/** What the probes found, and how long all of them together took. */
export interface FactsAnswer {
  readonly facts: MachineFacts;
  /** Milliseconds. */
  readonly took: number;
  /** Names of facts that were told as they were learned. */
  readonly told: readonly FactName[];
}

/**
 * All probes of the program on the real registry of this Windows. Services, PowerShell and the network are shut: Wine has
 * no services control program that tells, no PowerShell, and a test asks nobody on a network.
 */
void answer(async (): Promise<FactsAnswer> => {
  const { host, ...shut } = doorsOn({});
  const services = { find: (): Promise<Fact<never>> => Promise.resolve(unknown('unreadable', '1')) };
  const doors = {
    ...shut,
    services,
    host: { ...ownHost(), listFolder: host.listFolder },
    registry: realRegistry(runProgram),
    passwordPolicy: readPasswordPolicy,
  };
  const told: FactName[] = [];
  const begin = performance.now();
  const facts = await gatherFacts(doors, { onFact: (name) => void told.push(name) });
  return { facts, took: performance.now() - begin, told };
});
