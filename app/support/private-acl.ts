/** Who may open a file that holds secrets, beside its user: SYSTEM, Administrators, and the owner's own rights. */
const trusted: ReadonlySet<string> = new Set(['SY', 'BA', 'OW', 'S-1-5-18', 'S-1-5-32-544', 'S-1-3-4', 'LA']);

/** Who may own a folder that an elevated program keeps its things in: whoever owns it can give rights to others. */
const owners: ReadonlySet<string> = new Set(['SY', 'BA', 'S-1-5-18', 'S-1-5-32-544']);

/** Who may change a folder of programs besides: Windows' own installer (NT SERVICE\\TrustedInstaller), and whoever may make something in it, for that (CREATOR OWNER). */
const mayChange: ReadonlySet<string> = new Set([
  ...trusted,
  'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464',
  'CO',
  'S-1-3-0',
]);

/** Reading and running, in SDDL's words and as bits of winnt.h: FILE_GENERIC_READ, FILE_GENERIC_EXECUTE, GENERIC_READ, GENERIC_EXECUTE. */
const [readingWords, readingBits] = [/^(?:GR|GX|FR|FX|RC|CC|SW|WP|LO)*$/u, 0xa012_00a9n];

/** What is wrong with a folder that should be nobody else's. */
export const accessProblems = ['notAFolder', 'ownedByOther', 'othersGetIn'] as const;

/** See {@link accessProblems}. */
export type AccessProblem = (typeof accessProblems)[number];

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
  return allowedIn(sddl)?.every(({ sid }) => trusted.has(sid) || sid === user) ?? false;
}

/**
 * Judges a folder: what stands against keeping in it what nobody else may touch; null where nothing does. A link counts as
 * no folder. `us` is the SID that may own it and get in besides Administrators and SYSTEM; null: nobody.
 */
export function accessProblem(folder: AccessOfFolder, us: string | null): AccessProblem | null {
  return ownershipProblem(folder, us) ?? (isPrivateAcl(folder.sddl, us ?? '') ? null : 'othersGetIn');
}

/** Judges a folder of programs likewise: others may read them and run them, and change nothing. */
export function changeProblem(folder: AccessOfFolder, us: string | null): AccessProblem | null {
  const isSafe = allowedIn(folder.sddl)?.every(({ sid, rights }) => mayChange.has(sid) || sid === us || isReading(rights)) ?? false;
  return ownershipProblem(folder, us) ?? (isSafe ? null : 'othersGetIn');
}

/** The owner that a description in SDDL names, by its two letters or its SID; null where it names none. */
export function ownerOf(sddl: string): string | null {
  return /^O:(?<owner>S-[\d-]+|[A-Z]{2})/u.exec(sddl)?.groups?.['owner'] ?? null;
}

function ownershipProblem({ sddl, isFolder, isLink }: AccessOfFolder, us: string | null): AccessProblem | null {
  if (!isFolder || isLink) return 'notAFolder';
  const owner = ownerOf(sddl);
  return owner === null || (!owners.has(owner) && owner !== us) ? 'ownedByOther' : null;
}

/** What a list allows, and to whom; null where there is none, which lets everybody in, or where it has entries of another form. */
function allowedIn(sddl: string): readonly { readonly sid: string; readonly rights: string }[] | null {
  const list = /D:(?<flags>[A-Z]*)(?<entries>(?:\([^()]*\))+)(?=$|S:)/u.exec(sddl)?.groups;
  if (list === undefined || list['flags']?.includes('NO_ACCESS_CONTROL') === true) return null;
  const entries = [...(list['entries'] ?? '').matchAll(/\((?<entry>[^()]*)\)/gu)].map((match) =>
    (match.groups?.['entry'] ?? '').split(';'),
  );
  const allowing = entries.filter(([type = '']) => !type.startsWith('D') && !type.startsWith('XD'));
  return allowing.map(([, , rights = '', , , sid = '']) => ({ sid, rights }));
}

function isReading(rights: string): boolean {
  return /^0x[0-9a-f]+$/iu.test(rights) ? (BigInt(rights) & ~readingBits) === 0n : readingWords.test(rights);
}
