import { useEffect, useState } from 'react';
import type { MachineFacts } from '../../../app/machine/facts.ts';
import { useBridge } from '../use-wizard.ts';

/** What is known of the server; null until it was read or where it cannot be. Read again when the window gets the focus. */
export function useMachineFacts(): MachineFacts | null {
  const { call } = useBridge();
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
  }, [call]);
  return facts;
}
