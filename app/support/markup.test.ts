// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { element, markupOf } from './markup.ts';

/** The part of a browser's XML parser that these tests use. */
interface Xml {
  readonly documentElement: { readonly textContent: string; readonly getAttribute: (name: string) => string | null };
  readonly querySelector: (selector: string) => object | null;
}
const { DOMParser } = globalThis as unknown as { readonly DOMParser: new () => { parseFromString: (text: string, type: string) => Xml } };
const text = fc.string({ unit: 'binary', maxLength: 60 });

test('whatever a text holds, an XML reader reads it back, but for signs that XML does not have', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.constantFrom(']]>', '<!--', '&amp;', '\u0000', '\u001B[31m', '\uFFFE', '\uD800', '\'"')), (written) => {
      const xml = new DOMParser().parseFromString(markupOf(element('a', { b: written }, written)), 'text/xml');
      expect(xml.querySelector('parsererror')).toBeNull();
      const readable = written.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
      expect([xml.documentElement.getAttribute('b'), xml.documentElement.textContent]).toEqual([readable, readable]);
    }),
    { numRuns: 300 },
  );
});

test('no text opens a tag, leaves an attribute or ends a section', () => {
  fc.assert(
    fc.property(text, (written) => {
      expect(markupOf(element('a', { b: written }, written)).match(/<|>/gu)).toHaveLength(4);
    }),
  );
});
