import { ok, type Outcome } from '../../app/outcome.ts';
import { logBytes, spaceByDrive, type DriveSpace, type SpaceItem } from '../../app/package/space.ts';
import { nearestFolder } from '../package/destination.ts';
import { volumeOf } from '../package/volume.ts';
import type { ActiveSession } from './active-session.ts';

/**
 * Every drive concerned by extracting to a destination, which need not exist yet. The temporary folder lies beside the
 * destination and becomes it, so it needs no room of its own.
 */
export async function spaceAt(session: ActiveSession, destination: string): Promise<Outcome<DriveSpace[]>> {
  const state = session.store.read().package;
  const parts = 'inspection' in state ? [['parts', state.inspection.folder, 0] as const] : [];
  const wanted = [
    ...parts,
    ['temporary', destination, 0] as const,
    ['destination', destination, session.product.space.extraction] as const,
    ['log', session.environment.stateRoot, logBytes] as const,
  ];
  return ok(spaceByDrive(await Promise.all(wanted.map(([purpose, folder, needed]) => itemAt(session, purpose, folder, needed)))));
}

async function itemAt(session: ActiveSession, purpose: SpaceItem['purpose'], folder: string, needed: number): Promise<SpaceItem> {
  const { id, root } = await volumeOf(folder);
  const free = await session.environment.tools.freeBytes(await nearestFolder(folder));
  return { purpose, id, root, needed, free };
}
