import type { KeyboardEvent } from 'react';
import { copyText } from '../../parts/copy-text.ts';

/**
 * Keys in the list of results: arrows, Home and End go from row to row, Esc closes the details one is in (and not the
 * wizard), Ctrl+C on a row copies it as text.
 */
export function onListKey(event: KeyboardEvent<HTMLElement>, textOf: (check: string) => string | null): void {
  const target = event.target as HTMLElement;
  const isRow = target.tagName === 'SUMMARY';
  if (event.key === 'Escape') closeAround(event, target);
  else if (isRow && event.key === 'c' && event.ctrlKey && !event.shiftKey) copyRow(event, target, textOf);
  else if (isRow && !event.altKey && !event.ctrlKey) moveFrom(event, target);
}

function closeAround(event: KeyboardEvent<HTMLElement>, target: HTMLElement): void {
  const details = target.closest<HTMLDetailsElement>('[data-check] > details[open]');
  if (details === null) return;
  event.preventDefault();
  details.open = false;
  details.querySelector('summary')?.focus();
}

function copyRow(event: KeyboardEvent<HTMLElement>, target: HTMLElement, textOf: (check: string) => string | null): void {
  const check = target.closest<HTMLElement>('[data-check]')?.dataset['check'];
  const text = check === undefined ? null : textOf(check);
  if (text === null || (document.getSelection()?.toString() ?? '') !== '') return;
  event.preventDefault();
  void copyText(text);
}

function moveFrom(event: KeyboardEvent<HTMLElement>, target: HTMLElement): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('summary')].filter(isReachable);
  const here = rows.indexOf(target);
  const next = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  rows[Math.min(Math.max(next, 0), rows.length - 1)]?.focus();
}

/** Not inside details that are closed, but for the summary that opens them. */
function isReachable(row: HTMLElement): boolean {
  return row.parentElement?.parentElement?.closest('details:not([open])') === null;
}
