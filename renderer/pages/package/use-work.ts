import { useState } from 'react';
import type { Failure } from '../../../app/failure.ts';
import { failed, type Outcome } from '../../../app/outcome.ts';
import type { Snapshot } from '../../../app/session/snapshot.ts';
import { useBridge, useSnapshot } from '../../wizard/use-wizard.ts';

/** What can be done with the package, and the last problem with it. */
export interface PackageWork {
  readonly problem: Failure | null;
  readonly choose: (folder: string) => void;
  /** Looks at the folder first when it is not the one that was chosen. */
  readonly verify: (folder: string) => void;
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
  const lookAndVerify = async (folder: string): Promise<Outcome<Snapshot>> => {
    const looked = folder === chosen ? null : await call('package.choose', { folder });
    if (looked?.kind === 'failed') return failed(looked.failure);
    const isNeeded = looked === null || looked.value.package.kind === 'chosen';
    return isNeeded ? call('package.verify', null) : looked;
  };
  return {
    problem: worth(failure) ?? worth(kept),
    choose: (folder) => {
      watch(call('package.choose', { folder }));
    },
    verify: (folder) => {
      watch(lookAndVerify(folder));
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
