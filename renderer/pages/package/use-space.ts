import { useEffect, useState } from 'react';
import { useBridge } from '../../wizard/use-wizard.ts';

/** Free and needed bytes at a destination; `free` is null where the system does not say. */
export interface Space {
  readonly free: number | null;
  readonly needed: number;
}

/** Milliseconds without a key before the drive is asked. */
const PAUSE = 250;

/** The space at a destination that is being typed; null until it is known. */
export function useSpace(destination: string): Space | null {
  const { call } = useBridge();
  const [answer, setAnswer] = useState<{ readonly destination: string; readonly space: Space } | null>(null);
  useEffect(() => {
    if (destination === '') return undefined;
    const timer = setTimeout(() => {
      void call('package.space', { destination }).then((outcome) => {
        if (outcome.kind === 'ok') setAnswer({ destination, space: outcome.value });
      });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [destination, call]);
  return answer?.destination === destination ? answer.space : null;
}
