import { expect, test } from 'vitest';
import { galleryOf, pictureOf } from './gallery.mjs';

test('a picture says by its name what it shows; other files are none', () => {
  expect(pictureOf('prerequisites-blocked.fr.dark.png')).toEqual([
    { file: 'prerequisites-blocked.fr.dark.png', state: 'prerequisites-blocked', language: 'fr', look: 'dark' },
  ]);
  expect(['index.html', '01-launch.png', 'where-it-ended.png'].flatMap(pictureOf)).toEqual([]);
});

test('the page shows every picture with its name, and offers each language and look once', () => {
  const page = galleryOf(['a-b.en.light.png', 'a-b.fr.light.png', 'c.en.dark.png'].flatMap(pictureOf));
  expect(page.match(/<figure/g)).toHaveLength(3);
  expect(page).toContain('alt="a-b, fr, light"');
  expect([...page.matchAll(/<option value="(\w+)">/g)].map(([, value]) => value)).toEqual(['en', 'fr', 'light', 'dark']);
});
