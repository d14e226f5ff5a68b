import { expect, it } from 'vitest';
import type { MachineFacts } from '../../app/machine/facts.ts';
import { createFactsMemory } from './facts-memory.ts';

it.each<[string, readonly (number | 'forget' | 'gather')[], number]>([
  ['asked twice at once', [0, 0], 1],
  ['asked again within a quarter of a minute', [0, 14_999], 1],
  ['asked again after it', [0, 15_000], 2],
  ['asked again after a clock was set back', [60_000, 0], 2],
  ['asked again once the machine was changed', [0, 'forget', 1], 2],
  ['asked anew for what is judged by them, and shown by the next page', [0, 'gather', 1], 2],
])('%s', async (_, asked, gathered) => {
  let time = 0;
  let count = 0;
  const door = { gather: () => Promise.resolve({ count: (count += 1) } as unknown as MachineFacts) };
  const memory = createFactsMemory(door, () => new Date(time));
  for (const one of asked) {
    if (one === 'forget') memory.forget();
    else if (one === 'gather') await memory.gather();
    else {
      time = one;
      await memory.recent();
    }
  }
  expect(count).toBe(gathered);
});

it('is asked by those who come while it gathers only once', async () => {
  let count = 0;
  const slow = new Promise<void>((resolve) => setTimeout(resolve, 10)).then(() => ({}) as MachineFacts);
  const door = {
    gather: () => {
      count += 1;
      return slow;
    },
  };
  const { recent } = createFactsMemory(door, () => new Date());
  await Promise.all([recent(), recent(), recent()]);
  expect(count).toBe(1);
});

it('does not keep what broke', async () => {
  let count = 0;
  const door = { gather: () => Promise.reject<MachineFacts>(new Error(String((count += 1)))) };
  const { recent } = createFactsMemory(door, () => new Date());
  await expect(recent()).rejects.toThrow('1');
  await expect(recent()).rejects.toThrow('2');
});
