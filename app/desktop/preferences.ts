import * as z from 'zod';
import { languages } from '../texts/texts.ts';
import { themeChoices } from './theme-choices.ts';

/** Schema of which theme is wanted: {@link themeChoices}. */
export const themeChoice = z.enum(themeChoices);

/** See {@link themeChoice}. */
export type ThemeChoice = z.infer<typeof themeChoice>;

/** The smallest and largest zoom: 80 % to 300 %, in the steps browsers have. */
export const zoomSteps = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const;

/** Schema of a rectangle of the desktop, in device-independent pixels. */
const rectangle = z.strictObject({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() });

/** See {@link rectangle}. */
export type Rectangle = z.infer<typeof rectangle>;

/** Schema of how the window is liked: kept from one start to the next, and never anything of the setup itself. */
export const preferences = z.strictObject({
  schemaVersion: z.literal(1),
  theme: themeChoice,
  language: z.enum(languages).nullable(),
  zoom: z.number().min(zoomSteps[0]).max(3),
  /** Where the window was; null before it was ever moved. */
  place: rectangle.nullable(),
});

/** See {@link preferences}. */
export type Preferences = z.infer<typeof preferences>;

/** Before anything was chosen. */
export const noPreferences: Preferences = { schemaVersion: 1, theme: 'system', language: null, zoom: 1, place: null };

/** The next zoom in a direction; 0 goes back to 100 %. */
export function zoomAfter(zoom: number, direction: -1 | 0 | 1): number {
  if (direction === 0) return 1;
  const further =
    direction > 0 ? zoomSteps.find((step) => step > zoom + 0.001) : [...zoomSteps].reverse().find((step) => step < zoom - 0.001);
  return further ?? zoom;
}
