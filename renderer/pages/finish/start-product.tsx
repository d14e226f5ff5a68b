import { useId, useState } from 'react';
import type { Failure } from '../../../app/failure.ts';
import { mayStartProduct } from '../../../app/product-start/may-start.ts';
import { Button } from '../../parts/button.tsx';
import { Stack } from '../../parts/stack.tsx';
import { FailureMessage } from '../../wizard/failure-message.tsx';
import { useBridge, useSnapshot, useTexts, useWizard } from '../../wizard/use-wizard.ts';
import { finishTexts } from './texts.ts';

/** Starts what was set up, where that is possible from here; nothing elsewhere. */
export function StartProduct() {
  const words = useTexts(finishTexts);
  const isWindows = useWizard(({ info }) => info.platform === 'windows');
  const mayStart = useSnapshot(mayStartProduct);
  const { call } = useBridge();
  const status = useId();
  const [state, setState] = useState<'ready' | 'starting' | 'started'>('ready');
  const [failure, setFailure] = useState<Failure | null>(null);
  if (!isWindows || !mayStart) return null;
  const start = (): void => {
    setState('starting');
    setFailure(null);
    void call('product.start', null).then((outcome) => {
      setState(outcome.kind === 'ok' ? 'started' : 'ready');
      if (outcome.kind === 'failed') setFailure(outcome.failure);
    });
  };
  return (
    <Stack gap="small">
      <Stack direction="row" gap="small">
        <Button icon="server" blockedBy={state === 'starting' ? status : undefined} onClick={start}>
          {words.start}
        </Button>
        <span role="status" className="quiet wrap" id={status}>
          {state === 'ready' ? '' : words.starting}
        </span>
      </Stack>
      {failure === null ? null : <FailureMessage failure={failure} />}
    </Stack>
  );
}
