import { element, type Markup } from './markup.ts';

/** A table with a head; the first cell of each row names it. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): Markup {
  return element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...head.map((each) => element('th', { scope: 'col' }, each)))),
    element('tbody', {}, ...rows.map(rowOf)),
  );
}

function rowOf([name = '', ...cells]: readonly string[]): Markup {
  return element('tr', {}, element('th', { scope: 'row' }, name), ...cells.map((cell) => element('td', {}, cell)));
}
