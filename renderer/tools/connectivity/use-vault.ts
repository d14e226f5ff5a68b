import { useEffect, useState } from 'react';
import type { CloudConnection } from '../../../app/connectivity/cloud-connection.ts';
import type { Failure } from '../../../app/failure.ts';
import { useBridge } from '../../wizard/use-wizard.ts';

/** What is known of the vault. */
export type VaultState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'answered'; readonly connection: CloudConnection }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Asks for the vault when the page is opened, and again; a page that is left stops the question. */
export function useVault(): { readonly state: VaultState; readonly askAgain: () => void } {
  const { call } = useBridge();
  const [round, setRound] = useState(0);
  const [last, setLast] = useState<{ readonly round: number; readonly state: VaultState } | null>(null);
  useEffect(() => {
    let isHeard = true;
    void call('connectivity.vault', null).then((outcome) => {
      if (!isHeard) return;
      const isOk = outcome.kind === 'ok';
      setLast({ round, state: isOk ? { kind: 'answered', connection: outcome.value } : outcome });
    });
    return () => {
      isHeard = false;
      void call('connectivity.stop', null);
    };
  }, [call, round]);
  return {
    state: last?.round === round ? last.state : { kind: 'asking' },
    askAgain: () => {
      setRound(round + 1);
    },
  };
}
