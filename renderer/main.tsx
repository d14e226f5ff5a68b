import { firstAnswers } from './bridge/first-answers.ts';
import './bridge/configure-zod.ts';
import './theme/configure-fluent.ts';
import './theme/fluent-asks-nobody.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Bridge } from '../app/ipc/contract.ts';
import type { Outcome } from '../app/outcome.ts';
import { App } from './app.tsx';
import { windowBridge } from './bridge/bridge.ts';
import { allPages, loadPages, pagesFirst } from './load-pages.ts';
import { createWizardStore } from './wizard/store.ts';

void start(windowBridge(), document.getElementById('root'));

/** Composition root of the window: bridge, store, pages. */
async function start(bridge: Bridge, root: HTMLElement | null): Promise<void> {
  if (root === null) throw new Error('index.html has no root');
  const [info, read, recent] = await firstAnswers;
  const snapshot = valueOf(read);
  const store = createWizardStore(bridge, { info: valueOf(info), snapshot, records: recent.kind === 'ok' ? recent.value : [] });
  // What changed before the store listened: a window that is loaded again may begin in the middle of work.
  void store.getState().call('session.read', null);
  const first = await loadPages(allPages, pagesFirst(snapshot.page));
  createRoot(root).render(
    <StrictMode>
      <App store={store} first={first} source={allPages} />
    </StrictMode>,
  );
}

/** Main always knows these two; without them there is nothing to draw. */
function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'failed') throw new Error(outcome.failure.code);
  return outcome.value;
}
