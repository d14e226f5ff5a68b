import type { Language } from './texts.ts';

const GIGA = 1024 ** 3;
const MEGA = 1024 ** 2;
const KILO = 1024;

const symbols = {
  en: { giga: 'GB', mega: 'MB', kilo: 'KB', byte: 'bytes' },
  fr: { giga: 'Go', mega: 'Mo', kilo: 'Ko', byte: 'octets' },
} as const;

/** A number of bytes as Windows shows it (1 GB = 1024³ bytes), one decimal from MB up: `4.0 GB`, `4,0 Go`. */
export function formatBytes(bytes: number, language: Language): string {
  const units = symbols[language];
  if (bytes >= GIGA) return `${decimal(bytes / GIGA, 1, language)}\u00a0${units.giga}`;
  if (bytes >= MEGA) return `${decimal(bytes / MEGA, 1, language)}\u00a0${units.mega}`;
  if (bytes >= KILO) return `${decimal(bytes / KILO, 0, language)}\u00a0${units.kilo}`;
  return `${decimal(bytes, 0, language)}\u00a0${units.byte}`;
}

/** A number in the writing of the language, with at most `digits` decimals. */
export function formatNumber(value: number, language: Language, digits = 0): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);
}

/** A share from 0 to 1 as whole percent, rounded down: `42 %`. The whole is said only once it is there. */
export function formatPercent(share: number, language: Language): string {
  // Decimals are cut at the sixth place first: 0.29 times 100 is a little less than 29.
  const whole = Math.floor(Number((share * 100).toFixed(6)));
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(whole / 100);
}

/** A list in the grammar of the language: `a, b and c`, `a, b et c`. */
export function formatList(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(items);
}

/** Names side by side, with nothing said of them together: `Memory, Processor cores`. */
export function formatNames(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'unit' }).format(items);
}

/** A length of time for people, rounded so that it does not pretend: `about 12 minutes`, `less than a minute`. */
export function formatDuration(seconds: number, language: Language): string {
  if (seconds < 10) return language === 'fr' ? 'quelques secondes' : 'a few seconds';
  if (seconds < 55) return unit(Math.ceil(seconds / 5) * 5, 'second', language);
  if (seconds < 3300) return unit(Math.max(1, Math.round(seconds / 60)), 'minute', language);
  return unit(Math.round(seconds / 360) / 10, 'hour', language);
}

/** How long ago something was: `just now`, `12 minutes ago`, `il y a 3 heures`; rounded down, in its largest unit. */
export function formatAgo(seconds: number, language: Language): string {
  const [amount, name] = (
    [
      [86_400, 'day'],
      [3600, 'hour'],
      [60, 'minute'],
    ] as const
  ).find(([each]) => seconds >= each) ?? [0, null];
  if (name === null) return language === 'fr' ? 'à l’instant' : 'just now';
  return new Intl.RelativeTimeFormat(language).format(-Math.floor(seconds / amount), name);
}

/** A point in time (ISO 8601) as date and time in the writing of the language: of this computer's clock, or of `timeZone`. */
export function formatTime(iso: string, language: Language, timeZone?: 'UTC'): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium', ...zone }).format(new Date(iso));
}

function decimal(value: number, digits: number, language: Language): string {
  return new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}

function unit(value: number, name: 'second' | 'minute' | 'hour', language: Language): string {
  return new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'long', maximumFractionDigits: 1 }).format(value);
}
