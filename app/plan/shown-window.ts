import * as z from 'zod';

/** Schema of a window that a program shows: its title and the words in it, redacted. */
export const shownWindow = z.strictObject({ title: z.string(), text: z.string() });

/** See {@link shownWindow}. */
export type ShownWindow = z.infer<typeof shownWindow>;
