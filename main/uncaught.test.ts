import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { watchUncaught } from './uncaught.ts';

it('the first error that nobody caught ends the wait for a command; later ones change nothing', async () => {
  const source = new EventEmitter();
  const { error } = watchUncaught(source);
  source.emit('uncaughtException', new Error('first'));
  source.emit('uncaughtException', new Error('second'));
  await expect(Promise.race([new Promise(() => undefined), error])).rejects.toThrow('first');
});

it('is watched for until the command has ended, and is no complaint where nothing happened', async () => {
  const source = new EventEmitter();
  const { error, endWatch } = watchUncaught(source);
  expect(await Promise.race([Promise.resolve(0), error])).toBe(0);
  endWatch();
  expect(source.listenerCount('uncaughtException')).toBe(0);
});
