import type { ComponentType } from 'react';
import type { PageId } from '../../app/flow/pages.ts';
import type { Snapshot } from '../../app/session/snapshot.ts';
import type { Language } from '../../app/texts/texts.ts';

/** One line of the summary page: what was chosen, and what changes it. */
export interface SummaryLine {
  readonly label: string;
  readonly value: string;
  /** The `name` of the field on its page that changes it; left out where it follows from another line. */
  readonly field?: string;
}

/** The words the frame needs of a page. */
export interface PageWords {
  /** The heading; an imperative or a noun, no full stop. */
  readonly title: string;
  /** One sentence under the heading. */
  readonly lead: string;
}

/** A page describes itself; the frame knows the contract, never a page. */
export interface Page {
  readonly id: PageId;
  readonly words: Readonly<Record<Language, PageWords>>;
  /**
   * The button that goes on. `next` and `install` submit the page's form (`PageForm`); `none` for pages that
   * move on by themselves or by buttons of their own.
   */
  readonly forward: 'next' | 'install' | 'close' | 'none';
  /** Whether *Back* is offered. */
  readonly back: boolean;
  /** Its lines on the summary page; none by default. */
  readonly summarise?: (snapshot: Snapshot, language: Language) => readonly SummaryLine[];
  readonly Component: ComponentType;
}

/** Fetches the code of a page, once: asked again, it gives the same page. */
export type LoadPage = () => Promise<Page>;

/** Declares a page. */
export function definePage(page: Page): Page {
  return page;
}
