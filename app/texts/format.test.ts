import { expect, test } from 'vitest';
import { formatAgo, formatNames, formatPercent } from './format.ts';

test.each([
  [0.316, '31%'],
  [0.29, '29%'],
  [0.997, '99%'],
  [1, '100%'],
])('%d of the whole is %s: rounded down, so that nothing is called whole before it is', (share, words) => {
  expect(formatPercent(share, 'en')).toBe(words);
});

test('names stand side by side, with nothing said of them together', () => {
  expect(formatNames(['Memory', 'Processor cores'], 'en')).toBe('Memory, Processor cores');
  expect(formatNames(['Mémoire'], 'fr')).toBe('Mémoire');
});

test.each([
  [0, 'just now', 'à l’instant'],
  [59, 'just now', 'à l’instant'],
  [60, '1 minute ago', 'il y a 1 minute'],
  [12 * 60 + 59, '12 minutes ago', 'il y a 12 minutes'],
  [3599, '59 minutes ago', 'il y a 59 minutes'],
  [7200, '2 hours ago', 'il y a 2 heures'],
  [3 * 86_400, '3 days ago', 'il y a 3 jours'],
])('%d seconds ago is said in the largest unit, rounded down', (seconds, english, french) => {
  expect([formatAgo(seconds, 'en'), formatAgo(seconds, 'fr')]).toEqual([english, french]);
});
