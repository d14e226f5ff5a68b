import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { copyText } from '../../parts/copy-text.ts';
import { useTexts } from '../../wizard/use-wizard.ts';
import { CLIPBOARD_MS, emptyClipboard } from './empty-clipboard.ts';
import { passphraseTexts } from './texts.ts';

type State = 'idle' | 'copied' | 'emptied' | 'notEmptied';

/** Copies the passphrase, and takes it off the clipboard again after a minute. Says what happened beside the button. */
export function CopySecret({ secret }: { readonly secret: string }) {
  const words = useTexts(passphraseTexts);
  const [state, setState] = useState<State>('idle');
  const copy = async (): Promise<void> => {
    await copyText(secret);
    setState('copied');
    const minute = new Promise<void>((resolve) => {
      setTimeout(resolve, CLIPBOARD_MS);
    });
    const end = await emptyClipboard(navigator.clipboard, secret, minute);
    setState(end === 'unknown' ? 'notEmptied' : end === 'emptied' ? 'emptied' : 'idle');
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
