import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { palettes } from '../../../renderer/theme/palettes.ts';
import { root } from '../../fixtures/root.ts';

/** Pairs that lie on each other somewhere in the window: text needs 4.5 to 1 (WCAG 1.4.3), signs and edges of controls 3 to 1 (1.4.11). */
const TEXT = 4.5;
const SIGN = 3;

const surfaces = ['--window', '--surface', '--surface-card'] as const;
const states = ['--surface-hover', '--surface-pressed', '--surface-current'] as const;
const messages = ['--surface-success', '--surface-warning', '--surface-problem'] as const;
const every = [...surfaces, ...states, ...messages];

const pairs: readonly (readonly [front: string, back: string, least: number])[] = [
  ...every.map((back) => ['--text', back, TEXT] as const),
  ...[...surfaces, ...states].map((back) => ['--text-quiet', back, TEXT] as const),
  ['--text-quiet', '--surface-blocked', TEXT],
  ...every.map((back) => ['--accent-text', back, TEXT] as const),
  ...[...surfaces, '--surface-problem'].map((back) => ['--problem', back, TEXT] as const),
  ...[...surfaces, '--surface-success'].map((back) => ['--success', back, SIGN] as const),
  ...[...surfaces, '--surface-current', '--surface-warning'].map((back) => ['--warning', back, SIGN] as const),
  ...[...surfaces, ...states, ...messages].map((back) => ['--focus', back, SIGN] as const),
  ...surfaces.map((back) => ['--accent', back, SIGN] as const),
  ['--accent-fill', '--surface-current', SIGN],
  // The sign of the program in the header, and the done part of a bar on its track.
  ['--window', '--accent-fill', SIGN],
  ['--accent-fill', '--track', SIGN],
  ['--badge-text', '--badge', TEXT],
];

describeTheme('light');
describeTheme('dark');

function describeTheme(theme: 'light' | 'dark'): void {
  const tokens = tokensOf(theme);
  test.each(pairs)(`${theme}: %s on %s is at least %d to 1`, (front, back, least) => {
    expect(contrast(colourOf(tokens, front), colourOf(tokens, back))).toBeGreaterThanOrEqual(least);
  });

  const { palette, semanticColors } = palettes[theme];
  const controls: readonly (readonly [what: string, front: string | undefined, back: string | undefined, least: number])[] = [
    ['words of a main button', semanticColors['primaryButtonText'] ?? palette['white'], palette['themePrimary'], TEXT],
    ['words of a main button that is pointed at', semanticColors['primaryButtonText'] ?? palette['white'], palette['themeDarkAlt'], TEXT],
    ['words of a button', palette['neutralPrimary'], semanticColors['buttonBackground'], TEXT],
    ['what is typed', palette['neutralPrimary'], palette['white'], TEXT],
    ['a link', palette['themePrimary'], palette['white'], TEXT],
    ['a unit behind a field', palette['neutralSecondary'], palette['neutralLighter'], TEXT],
    ['the message of a field', semanticColors['errorText'], palette['white'], TEXT],
    ['the edge of a field', semanticColors['inputBorder'], palette['white'], SIGN],
    ['the edge of a field that is pointed at', semanticColors['inputBorderHovered'], palette['white'], SIGN],
  ];
  test.each(controls)(`${theme}, a control of Fluent: %s`, (_what, front, back, least) => {
    expect(contrast(front ?? '', back ?? '')).toBeGreaterThanOrEqual(least);
  });
}

test('the measure is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

/** The colours of a theme as `theme.css` has them; what the dark one does not name, the light one decides. */
function tokensOf(theme: 'light' | 'dark'): ReadonlyMap<string, string> {
  const sheet = readFileSync(join(root, 'renderer/theme/theme.css'), 'utf8');
  const light = /^:root \{(?<body>[^}]*)\}/mu.exec(sheet)?.groups?.['body'] ?? '';
  const dark = /^:root\[data-theme='dark'\] \{(?<body>[^}]*)\}/mu.exec(sheet)?.groups?.['body'] ?? '';
  const body = theme === 'light' ? light : light + dark;
  return new Map([...body.matchAll(/(?<name>--[\w-]+): (?<colour>#[0-9a-f]{6});/gu)].map(([, name = '', colour = '']) => [name, colour]));
}

function colourOf(tokens: ReadonlyMap<string, string>, name: string): string {
  const colour = tokens.get(name);
  if (colour === undefined) throw new Error(`${name} is no colour of theme.css`);
  return colour;
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance (WCAG 2.2, definitions). */
function luminance(colour: string): number {
  const parts = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
