/** Which theme can be wanted; `system`: the one Windows has. Apart from their schema, which the window does not need. */
export const themeChoices = ['system', 'light', 'dark'] as const;
