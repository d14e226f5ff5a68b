/** What the system answers: the disk is full, breaks, somebody lacks a right, somebody holds the file. */
const faultCodes = ['ENOSPC', 'EIO', 'EPERM', 'EBUSY'] as const;

/** A way to refuse: one call alone, or it and all that follow. */
export interface FaultKind {
  readonly code: (typeof faultCodes)[number];
  readonly forEver: boolean;
}

/** A call that is refused, by its number. */
export interface Fault extends FaultKind {
  readonly number: number;
}

/** All ways, in order. */
export const faultKinds: readonly FaultKind[] = faultCodes.flatMap((code) => [false, true].map((forEver) => ({ code, forEver })));

/** A way as a word for a command line: `EIO:ever`, `EIO:once`. */
export function nameOfKind({ code, forEver }: FaultKind): string {
  return `${code}:${forEver ? 'ever' : 'once'}`;
}

/** A fault as a word for a command line: `EIO:ever:150`. */
export function nameOfFault(fault: Fault): string {
  return `${nameOfKind(fault)}:${String(fault.number)}`;
}

/** The fault that a word names; null where it names none. */
export function faultNamed(word: string): Fault | null {
  const [, kind, number] = /^(\w+:\w+):([1-9]\d*)$/u.exec(word) ?? [];
  const known = faultKinds.find((each) => nameOfKind(each) === kind);
  return known === undefined ? null : { ...known, number: Number(number) };
}
