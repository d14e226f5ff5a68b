import { expect, test } from 'vitest';
import { createQuestion } from './question.ts';

test('a new question stops the one before, and who stops listening stops the last', async () => {
  const signals: AbortSignal[] = [];
  const { ask, stop } = createQuestion();
  const put = (signal: AbortSignal): Promise<number> => Promise.resolve(signals.push(signal));
  expect(await Promise.all([ask(put), ask(put)])).toEqual([1, 2]);
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  await stop();
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
});
