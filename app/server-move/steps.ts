/** Which disks the backups will be on: those of the old server, or others. */
export const movePools = ['same', 'new'] as const;

/** See {@link movePools}. */
export type MovePool = (typeof movePools)[number];

/** Where a step is done. */
export type MovePlace = 'oldServer' | 'directory' | 'newServer';

/** Every step there is, in order. Their ids stand in saved lists: they are never given to another step. */
export const moveStepIds = [
  'note',
  'stop-jobs',
  'back-up-database',
  'take-along',
  'shut-down',
  'reset-account',
  'install-windows',
  'join-domain',
  'install-product',
  'import-disks',
  'restore-database',
  'synchronize',
  'add-disks',
  'reallocate',
  'check-agents',
  'check-backups',
  'check-connection',
] as const;

/** The name of a step. */
export type MoveStepId = (typeof moveStepIds)[number];

/** One step of the move. */
export interface MoveStep {
  readonly id: MoveStepId;
  readonly place: MovePlace;
}

/** Steps that only one kind of pool needs; all others are for both. */
const onlyFor: Partial<Record<MoveStepId, MovePool>> = { 'import-disks': 'same', 'add-disks': 'new', reallocate: 'new' };

/**
 * The steps of a move, in order: "Move MABS to a new server" of "Install and upgrade Azure Backup Server" (Microsoft Learn), with what it
 * leaves to the reader. New disks are added only after the database is restored, which knows the old ones alone; then replicas get their
 * place on them ("Using DpmSync" of "Back up the MABS server": restore, synchronize, reallocate).
 */
export function moveSteps(pool: MovePool): readonly MoveStep[] {
  return moveStepIds.filter((id) => (onlyFor[id] ?? pool) === pool).map((id) => ({ id, place: placeOf(id) }));
}

function placeOf(id: MoveStepId): MovePlace {
  if (id === 'reset-account') return 'directory';
  return moveStepIds.indexOf(id) < moveStepIds.indexOf('reset-account') ? 'oldServer' : 'newServer';
}
