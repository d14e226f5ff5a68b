import { useState } from 'react';
import { topics } from '../../../app/answers/answers.ts';
import type { ProblemCode } from '../../../app/answers/problem.ts';
import { problemOfFolder, type SavingFolder } from '../../../app/answers/saving-folder.ts';
import { Message } from '../../parts/message.tsx';
import { useProblemWords } from '../../wizard/forms/use-problem-words.ts';
import { useBridge, useTexts } from '../../wizard/use-wizard.ts';
import { passphraseTexts } from './texts.ts';

/** What main finds of a folder; it belongs to that folder alone. */
export interface SavingFolderLook {
  /** Lets main look; gives what keeps the passphrase from being saved there, null where nothing does. */
  readonly look: (typed: string) => Promise<ProblemCode | null>;
  readonly found: (typed: string) => SavingFolder | null;
  /** The sentence about this folder, or null. */
  readonly problem: (typed: string) => string | null;
}

/** See {@link SavingFolderLook}. A main that cannot tell keeps nobody from going on: the run itself will say. */
export function useSavingFolder(): SavingFolderLook {
  const { call } = useBridge();
  const words = useProblemWords();
  const [last, setLast] = useState<{ readonly folder: string; readonly looks: SavingFolder } | null>(null);
  const found = (typed: string): SavingFolder | null => (last?.folder === typed.trim() ? last.looks : null);
  const look = async (typed: string): Promise<ProblemCode | null> => {
    const folder = topics.passphrase.shape.saveTo.safeParse(typed).data;
    if (folder === undefined) return null;
    const outcome = await call('passphrase.folder', { folder });
    if (outcome.kind === 'failed') return null;
    setLast({ folder, looks: outcome.value });
    return problemOfFolder(outcome.value);
  };
  const problem = (typed: string): string | null => {
    const looks = found(typed);
    const code = looks === null ? null : problemOfFolder(looks);
    return code === null ? null : words({ message: code });
  };
  return { look, found, problem };
}

/** What is to be known of a folder that will do: it is made, or it goes down with the server. */
export function SavingFolderNote({ found }: { readonly found: SavingFolder | null }) {
  const words = useTexts(passphraseTexts);
  if (found === null || problemOfFolder(found) !== null) return null;
  return (
    <>
      {found.state === 'missing' ? <Message kind="info">{words.folderMissing}</Message> : null}
      {found.isOnServer === true ? <Message kind="warning">{words.onServer}</Message> : null}
    </>
  );
}
