import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashOf, readStamp, stampSays, writeStamp } from './stamp.mjs';

describe('stamps', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stamp-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('says what was written, and leaves no draft behind', () => {
    const file = join(folder, 'deep/stamp.json');
    writeStamp(file, { a: 1 });
    expect(readStamp(file)).toEqual({ a: 1 });
    expect(stampSays(file, { a: 1 })).toBe(true);
    expect(stampSays(file, { a: 2 })).toBe(false);
    expect(readdirSync(join(folder, 'deep'))).toEqual(['stamp.json']);
  });

  it.each([
    ['missing', undefined],
    ['torn', '{"a":'],
  ])('says nothing when it is %s', (_name, content) => {
    const file = join(folder, 'stamp.json');
    if (content !== undefined) writeFileSync(file, content);
    expect(readStamp(file)).toBeUndefined();
    expect(stampSays(file, { a: 1 })).toBe(false);
  });

  it('changes its hash with a name, a content or a new file, and with nothing else', () => {
    mkdirSync(join(folder, 'a'));
    writeFileSync(join(folder, 'a/one.ts'), 'one');
    const before = hashOf(folder, ['a', 'missing']);
    const counts = (/** @type {string} */ path) => !path.endsWith('.test.ts');
    writeFileSync(join(folder, 'a/one.test.ts'), 'test');
    expect(hashOf(folder, ['a'], counts)).toBe(before);
    expect(hashOf(folder, ['a'])).not.toBe(before);
    rmSync(join(folder, 'a/one.test.ts'));
    writeFileSync(join(folder, 'a/one.ts'), 'two');
    expect(hashOf(folder, ['a'])).not.toBe(before);
    writeFileSync(join(folder, 'a/one.ts'), 'one');
    expect(hashOf(folder, ['a'])).toBe(before);
  });
});
