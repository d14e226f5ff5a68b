/** Signs that XML 1.0 cannot hold, not even written as numbers (`Char`, production 2), and halves of pairs. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // Readers make a blank of a bare one in an attribute, and a line feed of a bare CR anywhere.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Markup that is finished: it goes into other markup as it is. */
export interface Markup {
  readonly markup: string;
}

/** What may stand in markup: text, which is escaped, finished markup, and lists of both; null is nothing. */
export type Content = string | Markup | null | readonly Content[];

/** One element; attributes that are null are left out. Works for XML, and for HTML with elements that have an end. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | null>>,
  ...content: readonly Content[]
): Markup {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${escapeMarkup(String(value))}"`],
  );
  return { markup: `<${name}${written.join('')}>${markupOf(content)}</${name}>` };
}

/** Content as markup. */
export function markupOf(content: Content): string {
  if (content === null) return '';
  if (typeof content === 'string') return escapeText(content);
  return 'markup' in content ? content.markup : content.map(markupOf).join('');
}

/** A text for an attribute: nothing in it is taken for markup, and what cannot be written is replaced. */
function escapeMarkup(text: string): string {
  return text.replace(unwritable, '\uFFFD').replace(/[&<>"'\t\n\r]/gu, (sign) => entities[sign] ?? sign);
}

/** Between tags tabs and lines may stand as they are. */
function escapeText(text: string): string {
  return text.replace(unwritable, '\uFFFD').replace(/[&<>"'\r]/gu, (sign) => entities[sign] ?? sign);
}
