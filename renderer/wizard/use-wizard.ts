import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Snapshot } from '../../app/session/snapshot.ts';
import type { Language, ShapeOf, Texts } from '../../app/texts/texts.ts';
import type { Page } from './page.ts';
import type { CallBridge, WizardState, WizardStore } from './store.ts';

/** What the frame gives everything inside it: the store and the pages, in order. */
export interface WizardContextValue {
  readonly store: WizardStore;
  readonly pages: readonly Page[];
}

/** The context of {@link useWizard}; provided once, by the app or a test. */
export const WizardContext = createContext<WizardContextValue | null>(null);

/** Part of what the window knows; the component draws again when that part changes. */
export function useWizard<T>(selector: (state: WizardState) => T): T {
  return useStore(useWizardContext().store, selector);
}

/** The store itself, for handlers that need the state of the moment they run in. */
export function useWizardStore(): WizardStore {
  return useWizardContext().store;
}

/** Part of the truth. */
export function useSnapshot<T>(selector: (snapshot: Snapshot) => T): T {
  return useWizard((state) => selector(state.snapshot));
}

/** The language the window speaks. */
export function useLanguage(): Language {
  return useWizard((state) => state.language);
}

/** A catalogue in the language the window speaks. */
export function useTexts<T>(catalogue: Texts<T>): ShapeOf<T> {
  return catalogue[useLanguage()] as ShapeOf<T>;
}

/** Calls main. Expected failures come back as values. */
export function useBridge(): { readonly call: CallBridge } {
  return { call: useWizard((state) => state.call) };
}

/** The pages of the wizard, in order. */
export function usePages(): readonly Page[] {
  return useWizardContext().pages;
}

function useWizardContext(): WizardContextValue {
  const value = useContext(WizardContext);
  if (value === null) throw new Error('useWizard outside of WizardContext');
  return value;
}
