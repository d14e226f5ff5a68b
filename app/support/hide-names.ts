/** A name that must not leave, and what stands for it: the same name always gets the same placeholder. */
export interface HiddenName {
  readonly name: string;
  readonly placeholder: string;
}

/** What a name is of; its placeholder says so. */
export type NameKind = 'HOST' | 'DOMAIN' | 'USER';

/** Shorter names are hidden only as whole words: else half of every text would be placeholders. */
const MIN_INSIDE_WORDS = 3;

/** Domains and accounts that every Windows has: they tell nothing. */
const builtIn = new Set(
  ['WORKGROUP', 'NT AUTHORITY', 'NT SERVICE', 'BUILTIN', 'IIS APPPOOL', '.', 'localhost'].map((name) => name.toLowerCase()),
);
const sharedProfile = /^(?:public|default|default user|all users)$/iu;

/** Gives every name its placeholder, numbered by kind in the order given. A fully qualified name shares it with its first label. */
export function placeholdersFor(names: readonly { readonly kind: NameKind; readonly name: string }[]): readonly HiddenName[] {
  const known = new Map<string, HiddenName>();
  const counts = new Map<NameKind, number>();
  for (const { kind, name } of names) {
    const writings = [name, name.split('.')[0] ?? name].map((each) => each.trim()).filter((each) => each !== '' && !isBuiltIn(each));
    const before = writings.map((each) => known.get(each.toLowerCase())).find((each) => each !== undefined);
    const number = (counts.get(kind) ?? 0) + 1;
    if (before === undefined && writings.length > 0) counts.set(kind, number);
    const placeholder = before?.placeholder ?? `${kind}-${String(number)}`;
    for (const each of writings) if (!known.has(each.toLowerCase())) known.set(each.toLowerCase(), { name: each, placeholder });
  }
  return [...known.values()];
}

/** A function that puts placeholders where names are; capitals do not matter, the longest name goes first. */
export function nameHider(names: readonly HiddenName[]): (text: string) => string {
  const ordered = [...names].sort((left, right) => right.name.length - left.name.length);
  if (ordered.length === 0) return (text) => text;
  const placeholders = new Map(ordered.map(({ name, placeholder }) => [name.toLowerCase(), placeholder]));
  const pattern = new RegExp(ordered.map(({ name }) => patternOf(name)).join('|'), 'giu');
  return (text) => text.replace(pattern, (found) => placeholders.get(found.toLowerCase()) ?? '');
}

/** The names in a text that a machine wrote: accounts (`DOMAIN\user`, `user@domain`), folders of users, hosts of known domains. */
export function namesIn(text: string, domains: readonly string[]): readonly { readonly kind: NameKind; readonly name: string }[] {
  const account = /^([^\\/:@\s]+(?: [^\\/:@\s]+)?)\\([^\\/:]+)$/u.exec(text);
  const principal = /^([^\\/:@\s]+)@([^\\/:@\s]+\.[^\\/:@\s]+)$/u.exec(text);
  const profiles = [...text.matchAll(/[\\/](?:Users|home|Documents and Settings)[\\/]([^\\/]+)/giu)].map((match) => match[1] ?? '');
  const hosts = domains.filter((domain) => domain.includes('.')).flatMap((domain) => hostsOf(text, domain));
  return [
    ...(account === null || isBuiltIn(account[1] ?? '') ? [] : pair('DOMAIN', account[1], 'USER', account[2])),
    ...(principal === null ? [] : pair('USER', principal[1], 'DOMAIN', principal[2])),
    ...profiles.filter((name) => !sharedProfile.test(name)).map((name) => ({ kind: 'USER' as const, name })),
    ...hosts.map((name) => ({ kind: 'HOST' as const, name })),
  ];
}

function pair(first: NameKind, one = '', second: NameKind, two = '') {
  return [
    { kind: first, name: one },
    { kind: second, name: two },
  ];
}

function hostsOf(text: string, domain: string): readonly string[] {
  return [...text.matchAll(new RegExp(`([\\p{L}\\p{N}_-]+)\\.${escaped(domain)}`, 'giu'))].map((match) => match[1] ?? '');
}

function isBuiltIn(name: string): boolean {
  return builtIn.has(name.toLowerCase());
}

function patternOf(name: string): string {
  const literal = escaped(name);
  return name.length >= MIN_INSIDE_WORDS ? literal : `(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
