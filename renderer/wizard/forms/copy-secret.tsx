import { useRef, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { useBridge, useTexts } from '../use-wizard.ts';
import { secretTexts } from './secret.texts.ts';

type State = 'idle' | 'copied' | 'emptied' | 'notCopied';

/** Copies a secret through main, which takes it off the clipboard again after a minute. Says what happened beside the button. */
export function CopySecret({ secret }: { readonly secret: string }) {
  const words = useTexts(secretTexts);
  const { call } = useBridge();
  const [state, setState] = useState<State>('idle');
  const last = useRef(0);
  const copy = async (): Promise<void> => {
    const turn = (last.current += 1);
    setState('copied');
    const end = await call('secrets.copy', secret);
    if (turn !== last.current) return;
    setState(end.kind === 'failed' ? 'notCopied' : end.value === 'emptied' ? 'emptied' : 'idle');
  };
  return (
    <>
      <Button icon="copy" disabled={secret === ''} onClick={() => void copy()}>
        {words.copy}
      </Button>
      <span role="status">{state === 'idle' ? '' : words[state]}</span>
    </>
  );
}
