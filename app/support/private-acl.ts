/** Who may open a file that holds secrets, beside its user: SYSTEM, Administrators, and the owner's own rights. */
const trusted: ReadonlySet<string> = new Set(['SY', 'BA', 'OW', 'S-1-5-18', 'S-1-5-32-544', 'S-1-3-4', 'LA']);

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
