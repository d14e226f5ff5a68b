import { unknown } from '../../app/machine/fact.ts';
import { factsFile, type FactsFile } from '../../app/machine/facts-file.ts';
import type { Outcome } from '../../app/outcome.ts';
import type { Snapshot } from '../../app/session/snapshot.ts';
import { readJsonFile } from '../system/json-file.ts';
import type { System } from '../system/system.ts';

/** Reads a facts file of another server; what is wrong with it is named. */
export function readFactsFile(file: string): Outcome<FactsFile> {
  return readJsonFile(file, factsFile, 'facts');
}

/** The doors with the facts of the file in place of this computer's: nothing of the two is mixed up. */
export function systemOnFacts(system: System, { facts }: FactsFile): System {
  return {
    ...system,
    facts: {
      gather: (onFact) => {
        for (const name of Object.keys(facts) as (keyof typeof facts)[]) onFact?.(name, facts[name]);
        return Promise.resolve(facts);
      },
    },
    backupServer: () => Promise.resolve(facts.backupServer),
    agents: () => Promise.resolve(unknown('notGathered')),
    disks: () => Promise.resolve(unknown('notGathered')),
    proxy: () => Promise.resolve(facts.proxy),
    cloudConnection: () => Promise.resolve({ kind: 'unknown', reason: 'notGathered' }),
    databaseFiles: () => Promise.resolve(unknown('notGathered')),
    sqlSignIn: () => Promise.resolve(unknown('notGathered')),
  };
}

/** What the window is told of the file. */
export function factsSourceOf(file: string, { facts, gatheredAt, sample }: FactsFile): Snapshot['factsSource'] {
  return { file, host: facts.computer.kind === 'known' ? facts.computer.value.name : '', gatheredAt, sample };
}
