import type { PageId } from '../../app/flow/pages.ts';
import type { EditedLine, WizardState } from './store.ts';

/** What marks the *Edit* of a line, so that the focus finds back to it. */
export function editMark({ page, field }: EditedLine): string {
  return `${page}.${field}`;
}

/**
 * Gives the focus to the field that the summary led to, or on the summary to the *Edit* that was pressed. False where the
 * page was reached otherwise, or has no such field now: then its heading gets the focus.
 */
export function focusEdited(area: HTMLElement, page: PageId, { editing, edited }: Pick<WizardState, 'editing' | 'edited'>): boolean {
  const candidates = page === 'summary' ? marked(area, edited) : editing?.page === page ? named(area, editing.field) : [];
  // Of a group of radio buttons the chosen one is where the keyboard enters it.
  const target = candidates.find((each) => each instanceof HTMLInputElement && each.checked) ?? candidates[0];
  target?.focus();
  if (target instanceof HTMLInputElement && target.type === 'text') target.select();
  return target !== undefined;
}

function named(area: HTMLElement, field: string): readonly HTMLElement[] {
  return [...area.querySelectorAll<HTMLElement>('[name]')].filter((each) => each.getAttribute('name') === field);
}

function marked(area: HTMLElement, line: EditedLine | null): readonly HTMLElement[] {
  if (line === null) return [];
  return [...area.querySelectorAll<HTMLElement>('[data-edit]')].filter(({ dataset }) => dataset['edit'] === editMark(line));
}
