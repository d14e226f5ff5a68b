import { languages, type Language } from '../texts/texts.ts';
import { themeChoices, type ThemeChoice } from './theme-choices.ts';

/** The smallest and largest zoom: 80 % to 300 %, in the steps browsers have. */
export const zoomSteps = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const;

/** A rectangle of the desktop, in whole device-independent pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How the window is liked: kept from one start to the next, and never anything of the setup itself. */
export interface Preferences {
  readonly schemaVersion: 1;
  readonly theme: ThemeChoice;
  /** Null: the language of the system. */
  readonly language: Language | null;
  /** 1 is 100 %. */
  readonly zoom: number;
  /** Where the window was; null before it was ever moved. */
  readonly place: Rectangle | null;
}

/** Before anything was chosen. */
export const noPreferences: Preferences = { schemaVersion: 1, theme: 'system', language: null, zoom: 1, place: null };

/**
 * The preferences in what was read from their file; null where it is not ours to the last field. Judged by hand: a window is opened
 * before schemas are loaded, which takes longer than all else that is done for it (docs/decisions/030).
 */
export function preferencesIn(read: unknown): Preferences | null {
  if (!hasOnly(read, Object.keys(noPreferences))) return null;
  const { schemaVersion, theme, language, zoom, place } = read as Record<keyof Preferences, unknown>;
  if (schemaVersion !== 1 || !isZoom(zoom)) return null;
  if (!isOneOf(themeChoices, theme) || !(language === null || isOneOf(languages, language))) return null;
  return place === null || isRectangle(place) ? { schemaVersion, theme, language, zoom, place } : null;
}

/** The next zoom in a direction; 0 goes back to 100 %. */
export function zoomAfter(zoom: number, direction: -1 | 0 | 1): number {
  if (direction === 0) return 1;
  const further =
    direction > 0 ? zoomSteps.find((step) => step > zoom + 0.001) : [...zoomSteps].reverse().find((step) => step < zoom - 0.001);
  return further ?? zoom;
}

function hasOnly(value: unknown, names: readonly string[]): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const keys = Object.keys(value);
  return keys.length === names.length && names.every((name) => keys.includes(name));
}

function isOneOf<T extends string>(all: readonly T[], value: unknown): value is T {
  return (all as readonly unknown[]).includes(value);
}

function isZoom(value: unknown): value is number {
  return typeof value === 'number' && value >= zoomSteps[0] && value <= 3;
}

function isRectangle(value: unknown): value is Rectangle {
  if (!hasOnly(value, ['x', 'y', 'width', 'height'])) return false;
  const { x, y, width, height } = value as Record<keyof Rectangle, unknown>;
  return [x, y, width, height].every(Number.isSafeInteger) && [width, height].every((size) => Number(size) > 0);
}
