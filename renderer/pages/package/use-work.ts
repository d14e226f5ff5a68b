import { useState } from 'react';
import type { Failure } from '../../../app/failure.ts';
import { failed, type Outcome } from '../../../app/outcome.ts';
import type { Snapshot } from '../../../app/session/snapshot.ts';
import { useBridge, useSnapshot } from '../../wizard/use-wizard.ts';

/** Where checksums can come from; see the call `package.sums`. */
type Sums =
  { readonly kind: 'beside' } | { readonly kind: 'file'; readonly path: string } | { readonly kind: 'text'; readonly text: string };

/** What can be done with the package, and the last problem with it. */
export interface PackageWork {
  readonly problem: Failure | null;
  readonly choose: (folder: string) => void;
  /** Looks at the folder first when it is not the one that was chosen. `again`: known parts are read too. */
  readonly verify: (folder: string, again: boolean) => void;
  readonly takeSums: (source: Sums) => void;
  readonly seal: () => void;
  readonly extract: (destination: string) => void;
  readonly cancel: () => void;
}

/** The work of the page. A problem is that of the last call, or the one main keeps with the package. */
export function useWork(): PackageWork {
  const { call } = useBridge();
  const state = useSnapshot((snapshot) => snapshot.package);
  const [failure, setFailure] = useState<Failure | null>(null);
  const chosen = 'inspection' in state ? state.inspection.folder : null;
  const kept = 'problem' in state ? state.problem : null;

  const watch = (work: Promise<Outcome<Snapshot>>): void => {
    setFailure(null);
    void work.then((outcome) => {
      setFailure(outcome.kind === 'failed' ? outcome.failure : null);
    });
  };
  const lookAndVerify = async (folder: string, again: boolean): Promise<Outcome<Snapshot>> => {
    const looked = folder === chosen ? null : await call('package.choose', { folder });
    if (looked?.kind === 'failed') return failed(looked.failure);
    const isNeeded = looked === null || looked.value.package.kind === 'chosen';
    return isNeeded ? call('package.verify', { again }) : looked;
  };
  return {
    problem: worth(failure) ?? worth(kept),
    choose: (folder) => {
      watch(call('package.choose', { folder }));
    },
    verify: (folder, again) => {
      watch(lookAndVerify(folder, again));
    },
    takeSums: (source) => {
      watch(call('package.sums', source));
    },
    seal: () => {
      watch(call('package.seal', null));
    },
    extract: (destination) => {
      watch(call('package.extract', { destination }));
    },
    cancel: () => void call('package.cancel', null),
  };
}

/** The user's own stop is no news. */
function worth(failure: Failure | null): Failure | null {
  return failure?.code === 'stopped' ? null : failure;
}
