import { useEffect, useState } from 'react';
import type { DriveSpace } from '../../../app/package/space.ts';
import { useBridge } from '../../wizard/use-wizard.ts';

/** Milliseconds without a key before the drives are asked, and between two looks while one waits for space. */
const [pause, interval] = [250, 2000];

/** The drives concerned by a destination that is being typed; null until they are known. `live`: asked again and again. */
export function useSpace(destination: string, live = false): readonly DriveSpace[] | null {
  const { call } = useBridge();
  const [answer, setAnswer] = useState<{ readonly destination: string; readonly drives: readonly DriveSpace[] } | null>(null);
  useEffect(() => {
    if (destination === '') return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = (): void => {
      void call('package.space', { destination }).then((outcome) => {
        if (outcome.kind === 'ok') setAnswer({ destination, drives: outcome.value });
        if (live && timer !== undefined) timer = setTimeout(ask, interval);
      });
    };
    timer = setTimeout(ask, pause);
    return () => {
      clearTimeout(timer);
      timer = undefined;
    };
  }, [destination, live, call]);
  return answer?.destination === destination ? answer.drives : null;
}
