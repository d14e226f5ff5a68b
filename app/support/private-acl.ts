/** Who may open a file that holds secrets, beside its user: SYSTEM, Administrators, and the owner's own rights. */
const trusted: ReadonlySet<string> = new Set(['SY', 'BA', 'OW', 'S-1-5-18', 'S-1-5-32-544', 'S-1-3-4', 'LA']);

/** Who may own a folder that an elevated program keeps its things in: whoever owns it can give rights to others. */
const owners: ReadonlySet<string> = new Set(['SY', 'BA', 'S-1-5-18', 'S-1-5-32-544']);

/** What is wrong with a folder that should be nobody else's. */
export type AccessProblem = 'notAFolder' | 'ownedByOther' | 'othersGetIn';

/** A folder as Windows describes it: owner and access list as SDDL. */
export interface AccessOfFolder {
  readonly sddl: string;
  readonly isFolder: boolean;
  readonly isLink: boolean;
}

/**
 * Whether a Windows access list (SDDL, which is the same in every language) lets nobody else in. `user` is the SID of the
 * account that reads. An absent list lets everybody in.
 */
export function isPrivateAcl(sddl: string, user: string): boolean {
  const list = /D:(?<flags>[A-Z]*)(?<entries>(?:\([^()]*\))+)/u.exec(sddl)?.groups;
  if (list === undefined || list['flags']?.includes('NO_ACCESS_CONTROL') === true) return false;
  const entries = [...(list['entries'] ?? '').matchAll(/\((?<entry>[^()]*)\)/gu)].map((match) =>
    (match.groups?.['entry'] ?? '').split(';'),
  );
  return entries.every(
    ([type = '', , , , , sid = '']) => type.startsWith('D') || type.startsWith('XD') || trusted.has(sid) || sid === user,
  );
}

/**
 * Judges a folder: what stands against keeping in it what nobody else may touch; null where nothing does. A link counts as
 * no folder. `us` is the SID that may own it and get in besides Administrators and SYSTEM; null: nobody.
 */
export function accessProblem({ sddl, isFolder, isLink }: AccessOfFolder, us: string | null): AccessProblem | null {
  if (!isFolder || isLink) return 'notAFolder';
  const owner = ownerOf(sddl);
  if (owner === null || (!owners.has(owner) && owner !== us)) return 'ownedByOther';
  return isPrivateAcl(sddl, us ?? '') ? null : 'othersGetIn';
}

/** The owner that a description in SDDL names, by its two letters or its SID; null where it names none. */
export function ownerOf(sddl: string): string | null {
  return /^O:(?<owner>S-[\d-]+|[A-Z]{2})/u.exec(sddl)?.groups?.['owner'] ?? null;
}
