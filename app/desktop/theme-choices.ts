/** Which theme can be wanted; `system`: the one Windows has. */
export const themeChoices = ['system', 'light', 'dark'] as const;

/** See {@link themeChoices}. */
export type ThemeChoice = (typeof themeChoices)[number];
