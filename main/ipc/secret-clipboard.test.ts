import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSecretClipboard } from './secret-clipboard.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('a secret stays on the clipboard for a minute and is taken off then', async () => {
  const { clipboard, secrets } = held();
  const end = secrets.copy('secret');
  await vi.advanceTimersByTimeAsync(59_999);
  expect(clipboard.readText()).toBe('secret');
  await vi.advanceTimersByTimeAsync(1);
  expect([await end, clipboard.readText()]).toEqual(['emptied', '']);
});

test('something else that was copied since stays', async () => {
  const { clipboard, secrets } = held();
  const end = secrets.copy('secret');
  clipboard.writeText('a poem');
  await vi.advanceTimersByTimeAsync(60_000);
  expect([await end, clipboard.readText()]).toEqual(['replaced', 'a poem']);
});

test('copied again, it has a whole minute again', async () => {
  const { clipboard, secrets } = held();
  const first = secrets.copy('secret');
  await vi.advanceTimersByTimeAsync(50_000);
  const second = secrets.copy('secret');
  await vi.advanceTimersByTimeAsync(50_000);
  expect([await first, clipboard.readText()]).toEqual(['replaced', 'secret']);
  await vi.advanceTimersByTimeAsync(10_000);
  expect([await second, clipboard.readText(), vi.getTimerCount()]).toEqual(['emptied', '', 0]);
});

test('the end of the program takes the secret off at once, and nothing else', async () => {
  const { clipboard, secrets } = held();
  const copied = secrets.copy('secret');
  await vi.advanceTimersByTimeAsync(1);
  expect(secrets.isHeld()).toBe(true);
  await secrets.empty();
  expect([clipboard.readText(), vi.getTimerCount(), secrets.isHeld(), await copied]).toEqual(['', 0, false, 'replaced']);
  clipboard.writeText('a poem');
  await secrets.empty();
  expect(clipboard.readText()).toBe('a poem');
});

/** A clipboard in memory, and the secrets on it. */
function held() {
  let content = '';
  const clipboard = {
    readText: () => content,
    writeText: (text: string) => void (content = text),
    clear: () => void (content = ''),
  };
  return { clipboard, secrets: createSecretClipboard(clipboard) };
}
