import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { factsFileVersion, type FactsFile } from '../../app/machine/facts-file.ts';
import type { Product } from '../../app/products/product.ts';
import type { System } from '../system/system.ts';
import type { CommandContext } from './command.ts';

/** Gathers the facts of this computer as the file that holds them. */
export function gatherFactsFile(context: CommandContext<'systemFor' | 'place' | 'now'>, product: Product): Promise<FactsFile> {
  const { program } = context;
  return lookAtMachine(context, product, async (system) => {
    const facts = await system.facts.gather();
    return {
      schemaVersion: factsFileVersion,
      gatheredAt: program.now().toISOString(),
      program: program.place.version,
      sample: system.kind === 'sample',
      facts,
    };
  });
}

/** Looks at this computer. The sample's is a machine of its own that is thrown away: the one of a session that is going on is left alone. */
export async function lookAtMachine<T>(
  { program }: CommandContext<'systemFor' | 'place'>,
  product: Product,
  look: (system: System) => Promise<T>,
): Promise<T> {
  const folder = product.sample ? await mkdtemp(path.join(tmpdir(), 'backup-server-setup-')) : null;
  try {
    return await look(program.systemFor(product, folder ?? program.place.stateRoot));
  } finally {
    if (folder !== null) await rm(folder, { recursive: true, force: true });
  }
}
