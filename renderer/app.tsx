import type { Page } from './wizard/page.ts';
import type { WizardStore } from './wizard/store.ts';
import { WizardContext } from './wizard/use-wizard.ts';
import { Wizard } from './wizard/wizard.tsx';

/** The window: the wizard with its store and its pages. */
export function App({ store, pages }: { readonly store: WizardStore; readonly pages: readonly Page[] }) {
  return (
    <WizardContext value={{ store, pages }}>
      <Wizard />
    </WizardContext>
  );
}
