import * as z from 'zod';
import type { MachineFacts } from '../machine/facts.ts';
import type { Product } from './product.ts';

/**
 * Schema of what can be done with a product here: a new server, an upgrade of the older one that is there, or neither, because this
 * very version is there or another that cannot be upgraded. Where nobody knows, a new server: its checks have the last word.
 */
export const setupOffer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('install') }),
  z.strictObject({ kind: z.literal('upgrade'), version: z.string() }),
  z.strictObject({ kind: z.literal('installed'), version: z.string() }),
  z.strictObject({ kind: z.literal('notUpgradable'), version: z.string() }),
]);

/** See {@link setupOffer}. */
export type SetupOffer = z.infer<typeof setupOffer>;

/** What can be done where this backup server was found. */
export function offerFor(found: MachineFacts['backupServer'], product: Pick<Product, 'upgradesFrom' | 'version'>): SetupOffer {
  if (found.kind === 'unknown' || found.value.kind !== 'server' || found.value.version === null) return { kind: 'install' };
  const { version } = found.value;
  if (product.upgradesFrom.some((start) => version.startsWith(start))) return { kind: 'upgrade', version };
  return { kind: majorOf(version) === majorOf(product.version) ? 'installed' : 'notUpgradable', version };
}

/** Update rollups change what follows: 13.0.415.0 and 13.0.657.0 are both v3. */
function majorOf(version: string): string | undefined {
  return version.split('.')[0];
}
