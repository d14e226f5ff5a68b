import type { Language } from '../texts/texts.ts';
import { htmlStyle } from './html-style.ts';
import { element, markupOf, type Content, type Markup } from './markup.ts';

/** Nothing is loaded and nothing runs: all there is are texts and one style sheet. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

const line: Markup = { markup: '\n' };

/** A report as one HTML file that can be sent alone: no script, nothing to load. */
export function htmlDocument(language: Language, title: string, ...content: readonly Content[]): string {
  const head = element(
    'head',
    {},
    { markup: '<meta charset="utf-8">' },
    { markup: `<meta http-equiv="Content-Security-Policy" content="${POLICY}">` },
    { markup: '<meta name="viewport" content="width=device-width, initial-scale=1">' },
    element('title', {}, title),
    element('style', {}, { markup: htmlStyle }),
  );
  const body = element('body', {}, ...content);
  return `<!doctype html>\n${markupOf(element('html', { lang: language }, line, head, line, body, line))}\n`;
}
