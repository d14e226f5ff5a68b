/** Why the name of an entry in an archive is refused. */
export const unsafeNameReasons = [
  'empty',
  'rooted',
  'drive',
  'network',
  'separator',
  'parent',
  'trailing',
  'stream',
  'control',
  'bidirectional',
  'forbidden',
  'device',
  'tooLong',
  'notNormalised',
] as const;

/** The code of a reason to refuse a name. */
export type UnsafeNameReason = (typeof unsafeNameReasons)[number];

/** A judgement on one name: it may be written below the destination, or the reason why not. */
export type NameJudgement = { readonly kind: 'safe' } | { readonly kind: 'unsafe'; readonly reason: UnsafeNameReason };

/** Windows' MAX_PATH of 260 less a short destination: what the vendor's programs can still open. */
const longestName = 240;

/** Names of devices, whatever follows the first dot (Microsoft, "Naming Files, Paths, and Namespaces"; superscripts included). */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3])$/iu;

/** Marks that turn text around or cannot be seen: they show another name than the one on disk. */
const bidirectional = /[\u{61c}\u{200b}-\u{200f}\u{202a}-\u{202e}\u{2060}-\u{2069}\u{feff}]/u;

/**
 * Judges the name of an archive entry, folders separated by `/`. Strict on purpose: a name is refused, never
 * repaired, because 7-Zip repairs silently and so writes other names than it lists (security 2.4).
 */
export function judgeName(name: string): NameJudgement {
  const reason =
    wholeName(name) ??
    name
      .split('/')
      .map(oneComponent)
      .find((found) => found !== null) ??
    null;
  return reason === null ? { kind: 'safe' } : { kind: 'unsafe', reason };
}

function wholeName(name: string): UnsafeNameReason | null {
  if (name === '') return 'empty';
  if (/^[/\\]{2}/u.test(name)) return 'network';
  if (/^[/\\]/u.test(name)) return 'rooted';
  if (/^[A-Za-z]:/u.test(name)) return 'drive';
  if (/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(name)) return 'control';
  if (bidirectional.test(name)) return 'bidirectional';
  if (name.includes('\\') || name.endsWith('/') || name.includes('//')) return 'separator';
  if (name.length > longestName) return 'tooLong';
  return name === name.normalize('NFC') ? null : 'notNormalised';
}

function oneComponent(component: string): UnsafeNameReason | null {
  if (component === '.' || component === '..') return 'parent';
  if (/[. ]$/u.test(component)) return 'trailing';
  if (component.includes(':')) return 'stream';
  if (/[<>"|?*]/u.test(component)) return 'forbidden';
  const [stem = ''] = component.split('.');
  return device.test(stem.trimEnd()) ? 'device' : null;
}
