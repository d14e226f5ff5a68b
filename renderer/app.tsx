import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { loadAllIdly, withPage, type PageSource } from './load-pages.ts';
import type { Page } from './wizard/page.ts';
import type { WizardStore } from './wizard/store.ts';
import { WizardContext } from './wizard/use-wizard.ts';
import { Wizard } from './wizard/wizard.tsx';

interface AppProps {
  readonly store: WizardStore;
  /** The pages that are there already. */
  readonly first: readonly Page[];
  readonly source: PageSource;
}

/** The window: the wizard with its store and its pages. A page that is asked for before it is there comes first of all the others. */
export function App({ store, first, source }: AppProps) {
  const [pages, setPages] = useState(first);
  const present = useStore(store, ({ snapshot }) => snapshot.page);
  useEffect(() => {
    void source[present]().then((page) => {
      setPages((known) => withPage(known, page));
    });
  }, [source, present]);
  useEffect(() => {
    void loadAllIdly(source, untilIdle).then(setPages);
  }, [source]);
  return (
    <WizardContext value={{ store, pages }}>
      <Wizard />
    </WizardContext>
  );
}

/** The longest a page waits for its turn, in milliseconds: a window that is always busy must load it too. */
const PATIENCE = 50;

function untilIdle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(
      () => {
        resolve();
      },
      { timeout: PATIENCE },
    );
  });
}
