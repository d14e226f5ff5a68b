import { cleanup, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { onTestFinished } from 'vitest';
import { createFakeBridge, type FakeBridge, type FakeOptions } from '../bridge/fake-bridge.ts';
// A window has it by the time somebody leaves; here it would be compiled while a test waits.
import './leave-dialog.tsx';
import { Wizard } from './wizard.tsx';
import type { Page } from './page.ts';
import { createWizardStore, type WizardStore } from './store.ts';
import { WizardContext } from './use-wizard.ts';

/** What a test gets hold of. */
export interface RenderedWizard {
  readonly fake: FakeBridge;
  readonly store: WizardStore;
  readonly user: UserEvent;
}

/** For tests: draws the whole wizard with these pages, the real store and an in-memory main process; it is gone when the test is done. */
export function renderWizard(pages: readonly Page[], options: FakeOptions = {}): RenderedWizard {
  onTestFinished(cleanup);
  const fake = createFakeBridge(options);
  const store = createWizardStore(fake.bridge, { info: fake.info, snapshot: fake.snapshot(), records: [] });
  render(
    <WizardContext value={{ store, pages }}>
      <Wizard />
    </WizardContext>,
  );
  return { fake, store, user: userEvent.setup() };
}
