import { expect, test } from 'vitest';
import { emptyClipboard, type Clipboard } from './empty-clipboard.ts';

/** A clipboard in memory. */
function clipboardWith(text: string): Clipboard & { readonly text: () => string } {
  let content = text;
  return {
    readText: () => Promise.resolve(content),
    writeText: (next) => {
      content = next;
      return Promise.resolve();
    },
    text: () => content,
  };
}

test('the secret is taken off the clipboard when it is still there', async () => {
  const clipboard = clipboardWith('secret');
  expect(await emptyClipboard(clipboard, 'secret', Promise.resolve())).toBe('emptied');
  expect(clipboard.text()).toBe('');
});

test('something else that was copied since stays', async () => {
  const clipboard = clipboardWith('a poem');
  expect(await emptyClipboard(clipboard, 'secret', Promise.resolve())).toBe('replaced');
  expect(clipboard.text()).toBe('a poem');
});

test('a clipboard that cannot be read is left alone, and that is said', async () => {
  const clipboard = { ...clipboardWith('secret'), readText: () => Promise.reject(new Error('denied')) };
  expect(await emptyClipboard(clipboard, 'secret', Promise.resolve())).toBe('unknown');
});

test('nothing is touched before the time is over', async () => {
  const clipboard = clipboardWith('secret');
  let end = (): void => undefined;
  const result = emptyClipboard(clipboard, 'secret', new Promise((resolve) => (end = resolve)));
  await Promise.resolve();
  expect(clipboard.text()).toBe('secret');
  end();
  expect(await result).toBe('emptied');
});
