import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { SetupMode } from '../../../app/answers/mode.ts';
import type { ProductId } from '../../../app/products/product-id.ts';
import { useSnapshot } from '../../wizard/use-wizard.ts';

/** The first page asks nothing while it opens. */
const AnewDialog = lazy(async () => ({ default: (await import('./anew-dialog.tsx')).AnewDialog }));
const UnreadDialog = lazy(async () => ({ default: (await import('./anew-dialog.tsx')).UnreadDialog }));

/** A setup that somebody wants to begin. */
export interface Setup {
  readonly mode: SetupMode;
  readonly product: ProductId;
}

/** What the first page can do with setups. */
export interface Doors {
  readonly start: (setup: Setup) => void;
  readonly resume: () => void;
}

/** Begins a setup at once, or asks first where one that was begun would be put away for it. */
export function useBeginSetup({ start, resume }: Doors): { readonly begin: (setup: Setup) => void; readonly question: ReactNode } {
  const saved = useSnapshot((snapshot) => snapshot.saved);
  const isUnread = useSnapshot((snapshot) => snapshot.savedProblem !== null);
  // It stays once it was asked, for the dialog to close as it should.
  const [asked, setAsked] = useState<{ readonly setup: Setup; readonly open: boolean } | null>(null);
  const begin = (setup: Setup): void => {
    if (saved === null && !isUnread) start(setup);
    else setAsked({ setup, open: true });
  };
  if (asked === null || (saved === null && !isUnread)) return { begin, question: null };
  const { setup, open } = asked;
  const close = (then: () => void) => () => {
    setAsked({ setup, open: false });
    then();
  };
  const answers = {
    open,
    beginAnew: close(() => {
      start(setup);
    }),
    stay: close(() => undefined),
  };
  const question = (
    <Suspense>{saved === null ? <UnreadDialog {...answers} /> : <AnewDialog {...answers} saved={saved} resume={close(resume)} />}</Suspense>
  );
  return { begin, question };
}
