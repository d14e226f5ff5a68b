/** The names Fluent gives the colours of a theme; light and dark have the same ones. */
export interface FluentPalette {
  readonly isInverted: boolean;
  readonly palette: Readonly<Record<string, string>>;
  readonly semanticColors: Readonly<Record<string, string>>;
}

/** Colours of Fluent's controls, chosen to agree with `theme.css`. Contrast of text is at least 4.5 to 1. */
export const palettes: Readonly<Record<'light' | 'dark', FluentPalette>> = {
  light: {
    isInverted: false,
    palette: {
      themePrimary: '#005fb8',
      themeLighterAlt: '#f3f8fc',
      themeLighter: '#d2e5f5',
      themeLight: '#adcfec',
      themeTertiary: '#67a3d8',
      themeSecondary: '#2975c0',
      themeDarkAlt: '#0055a6',
      themeDark: '#00488c',
      themeDarker: '#003567',
      neutralLighterAlt: '#fafafa',
      neutralLighter: '#f4f4f4',
      neutralLight: '#ebebeb',
      neutralQuaternaryAlt: '#dcdcdc',
      neutralQuaternary: '#d2d2d2',
      neutralTertiaryAlt: '#c9c9c9',
      neutralTertiary: '#a3a3a3',
      neutralSecondary: '#5c5c5c',
      neutralSecondaryAlt: '#757575',
      neutralPrimaryAlt: '#3b3a39',
      neutralPrimary: '#1b1b1b',
      neutralDark: '#121212',
      black: '#000000',
      white: '#ffffff',
    },
    semanticColors: {
      errorText: '#b0201b',
      inputBorder: '#868686',
      inputBorderHovered: '#5c5c5c',
      buttonBorder: '#b5b5b5',
      buttonBackground: '#ffffff',
    },
  },
  dark: {
    isInverted: true,
    palette: {
      themePrimary: '#60cdff',
      themeLighterAlt: '#04080a',
      themeLighter: '#0f2129',
      themeLight: '#1d3d4c',
      themeTertiary: '#3a7b99',
      themeSecondary: '#55b4e0',
      themeDarkAlt: '#70d2ff',
      themeDark: '#86d9ff',
      themeDarker: '#a5e3ff',
      neutralLighterAlt: '#2d2d2d',
      neutralLighter: '#333333',
      neutralLight: '#3d3d3d',
      neutralQuaternaryAlt: '#474747',
      neutralQuaternary: '#4f4f4f',
      neutralTertiaryAlt: '#6d6d6d',
      neutralTertiary: '#9a9a9a',
      neutralSecondary: '#c5c5c5',
      neutralSecondaryAlt: '#c5c5c5',
      neutralPrimaryAlt: '#dadada',
      neutralPrimary: '#ffffff',
      neutralDark: '#f4f4f4',
      black: '#f8f8f8',
      white: '#242424',
    },
    semanticColors: {
      errorText: '#ff99a4',
      inputBorder: '#9a9a9a',
      inputBorderHovered: '#c5c5c5',
      primaryButtonText: '#00212f',
      buttonBorder: '#6a6a6a',
      buttonBackground: '#333333',
    },
  },
};
