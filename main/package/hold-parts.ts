import path from 'node:path';
import { type Outcome } from '../../app/outcome.ts';
import type { HeldFiles } from '../system/hold-files.ts';
import { unchanged, type Identities } from './identity.ts';
import type { PackageTools } from './tools.ts';

/**
 * Holds verified parts from now until they are extracted, then makes sure that they are still those that were verified:
 * in this order nothing can be exchanged in between. Where the system holds no files, the comparison is all there is.
 */
export async function holdVerified(folder: string, verified: Identities, tools: PackageTools): Promise<Outcome<HeldFiles>> {
  const files = [...verified.keys()].map((name) => path.join(path.resolve(folder), name));
  const held = await tools.hold(files);
  if (held.kind === 'failed') return held;
  const same = await unchanged(folder, verified);
  if (same.kind === 'ok') return held;
  held.value.release();
  return same;
}
