import { useState } from 'react';
import { topics } from '../../../app/answers/answers.ts';
import type { SavingFolder } from '../../../app/answers/saving-folder.ts';
import { Message } from '../../parts/message.tsx';
import { useBridge, useTexts } from '../../wizard/use-wizard.ts';
import { passphraseTexts } from './texts.ts';

interface Found {
  readonly folder: string;
  readonly looks: SavingFolder;
}

/** Lets main look at a folder; what it found belongs to that folder alone. */
export function useSavingFolder(): { readonly found: Found | null; readonly look: (folder: string) => void } {
  const { call } = useBridge();
  const [found, setFound] = useState<Found | null>(null);
  const look = (typed: string): void => {
    const folder = topics.passphrase.shape.saveTo.safeParse(typed).data;
    if (folder === undefined) return;
    void call('passphrase.folder', { folder }).then((outcome) => {
      if (outcome.kind === 'ok') setFound({ folder, looks: outcome.value });
    });
  };
  return { found, look };
}

/** What is to be known of the folder: nothing can be saved there, it is made, or it goes down with the server. */
export function SavingFolderNote({ found }: { readonly found: SavingFolder | null }) {
  const words = useTexts(passphraseTexts);
  if (found === null) return null;
  const { state, isOnServer } = found;
  if (state === 'notFolder' || state === 'notWritable') return <Message kind="problem">{words.folderState[state]}</Message>;
  return (
    <>
      {state === 'missing' ? <Message kind="info">{words.folderState.missing}</Message> : null}
      {isOnServer === true ? <Message kind="warning">{words.onServer}</Message> : null}
    </>
  );
}
