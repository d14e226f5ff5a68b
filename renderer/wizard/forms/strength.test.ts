import { expect, test } from 'vitest';
import { createStrengthJudge } from './strength.ts';
import { strengthTexts } from './strength.texts.ts';

const judge = createStrengthJudge();

test.each([
  ['Password1234', 1, 'similarToCommon'],
  ['aaaaaaaaaaA1', 1, 'simpleRepeat'],
  ['Server01Server01!', 2, 'extendedRepeat'],
  ['Azertyuiop-123', 3, null],
  ['x7Kq-9fTz.hLpW2+vBnM', 4, null],
  ['sixteen letters.', 4, null],
  [`correct horse battery staple ${'and more words '.repeat(6)}`, 4, null],
])('%s scores %i, because of %s', (text, score, weakness) => {
  expect(judge(text, [])).toEqual({ score, weakness });
});

test('what the server is called is easy to guess', () => {
  const words = 'Qzwvkj-Pltmbd';
  expect(judge(words, ['qzwvkj', 'pltmbd']).score).toBeLessThan(judge(words, []).score);
});

test.each(['en', 'fr'] as const)('every score and weakness is worded in %s', (language) => {
  const { scores, weaknesses } = strengthTexts[language];
  expect(new Set(Object.values(scores)).size).toBe(5);
  for (const sentence of Object.values(weaknesses)) expect(sentence).toMatch(/^[A-ZÀ-Ý].*\.$/u);
});
