import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { needParts } from './parts.mjs';

const koffi = '.cache/windows/node_modules/@koromix/koffi-win32-x64/win32_x64/koffi.node';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'parts-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** What it says is missing. @returns {readonly string[]} */
function missing() {
  try {
    needParts(root, 'windows');
    return [];
  } catch (error) {
    return [...String(error).matchAll(/(?:node_modules|\.cache|assets)\/[^\s,]+(?=,|\. )/gu)].map(([file]) => file);
  }
}

/** @param {readonly string[]} files */
function provide(files) {
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), '');
  }
}

it('a package that would lack its native parts is not built, and each of them is named', () => {
  expect(missing()).toContain(koffi);
  provide(missing().filter((file) => file !== koffi));
  expect(missing()).toEqual([koffi]);
  provide([koffi]);
  expect(missing()).toEqual([]);
});

it('what it asks for is what electron-builder.yml packs', () => {
  const packed = readFileSync(join(import.meta.dirname, '../../electron-builder.yml'), 'utf8');
  const folders = [...packed.matchAll(/from: ((?:node_modules|\.cache\/windows|assets\/console)\S+?)(?:,|\s|$)/gmu)].map(
    ([, from = '']) => from,
  );
  const windows = folders.filter((from) => !from.includes('/linux/'));
  const asked = missing();
  expect(windows.length).toBeGreaterThan(5);
  for (const folder of windows)
    expect(
      asked.some((file) => file === folder || file.startsWith(`${folder}/`)),
      folder,
    ).toBe(true);
  expect(existsSync(join(root, koffi))).toBe(false);
});
