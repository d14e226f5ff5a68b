import { useEffect, useState } from 'react';
import type { MachineFacts } from '../../../app/machine/facts.ts';
import { useBridge, useSnapshot } from '../use-wizard.ts';

/**
 * What is known of the server; null until it was read or where it cannot be. Asked again when the window gets the focus
 * and when checks have ended. Main remembers what it gathered, so asking costs nothing while that is fresh.
 */
export function useMachineFacts(): MachineFacts | null {
  const { call } = useBridge();
  const areChecksRunning = useSnapshot(({ checks }) => checks.running);
  const [facts, setFacts] = useState<MachineFacts | null>(null);
  useEffect(() => {
    let isShown = true;
    const read = (): void => {
      void call('machine.facts', null).then((outcome) => {
        if (isShown && outcome.kind === 'ok') setFacts(outcome.value);
      });
    };
    read();
    window.addEventListener('focus', read);
    return () => {
      isShown = false;
      window.removeEventListener('focus', read);
    };
  }, [call, areChecksRunning]);
  return facts;
}
