import { expect, test } from 'vitest';
import { formatNames, formatPercent } from './format.ts';

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
