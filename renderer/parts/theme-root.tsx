import { ThemeProvider } from '@fluentui/react/lib/Theme';
import { createTheme } from '@fluentui/react/lib/Styling';
import { useEffect, type ReactNode } from 'react';
import { palettes } from '../theme/palettes.ts';
import '../theme/theme.css';

const FONT = "'Segoe UI Variable Text', 'Segoe UI', system-ui, sans-serif";

const themes = { light: themeOf('light'), dark: themeOf('dark') };

/** Gives Fluent's controls and our own style sheets the same theme. */
export function ThemeRoot({ theme, children }: { readonly theme: 'light' | 'dark'; readonly children: ReactNode }) {
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return (
    <ThemeProvider theme={themes[theme]} applyTo="none" className="theme-root">
      {children}
    </ThemeProvider>
  );
}

function themeOf(name: 'light' | 'dark') {
  const { isInverted, palette, semanticColors } = palettes[name];
  return createTheme({
    isInverted,
    palette: { ...palette },
    semanticColors: { ...semanticColors },
    defaultFontStyle: { fontFamily: FONT },
    effects: { roundedCorner2: '4px', roundedCorner4: '4px', roundedCorner6: '8px' },
  });
}
