import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { topics, type AnswerTo } from '../../../app/answers/answers.ts';
import { failureWords } from '../../../app/failure.texts.ts';
import type { Failure } from '../../../app/failure.ts';
import { PathField } from '../../parts/path-field.tsx';
import { DroppedPath } from '../../wizard/forms/dropped-path.tsx';
import { useKeptDraft, useSubmitAnswer } from '../../wizard/forms/handover.ts';
import { useBrowse } from '../../wizard/forms/use-browse.ts';
import { submitForm, useDomainForm } from '../../wizard/forms/use-domain-form.ts';
import { useField } from '../../wizard/forms/use-field.ts';
import { PageForm } from '../../wizard/page-form.tsx';
import { useBridge, useLanguage, useSnapshot, useTexts, useWizard, useWizardStore } from '../../wizard/use-wizard.ts';
import { vaultTexts } from './texts.ts';
import { VaultAdvice } from './vault-advice.tsx';
import { VaultFound } from './vault-found.tsx';

type VaultAnswer = AnswerTo<'vault'>;

/** The vault credentials file, and what it is for. */
export function VaultPage() {
  const words = useTexts(vaultTexts);
  const [first] = useState<VaultAnswer>({ credentialsFile: useFirstFile() });
  const form = useDomainForm<VaultAnswer, VaultAnswer>(topics.vault, first);
  const file = useField(form, 'credentialsFile');
  const { read, isReading, problem } = useVaultFile();
  const submit = useSubmitAnswer();
  const browse = useBrowse();
  useKeptDraft('vault', { first, now: form.getValues, read: (fields) => fields });
  const save = async (answer: VaultAnswer): Promise<boolean> => {
    const isTaken = (await submit('vault', answer)).kind === 'ok' && (await read(answer.credentialsFile));
    if (!isTaken) form.setFocus('credentialsFile');
    return isTaken;
  };
  const readIfPath = (path: string): void => {
    const parsed = topics.vault.safeParse({ credentialsFile: path });
    if (parsed.success) void read(parsed.data.credentialsFile);
  };
  const take = (path: string): void => {
    file.onChange(path);
    readIfPath(path);
  };
  const readFirst = useEffectEvent(() => readIfPath(first.credentialsFile));
  useEffect(() => readFirst(), []);
  return (
    <PageForm onSubmit={() => submitForm(form, save)}>
      <DroppedPath onPath={take}>
        <PathField
          {...file}
          label={words.file}
          hint={isReading ? words.reading : words.fileHint}
          problem={file.problem ?? problem(file.value)}
          onBlur={() => {
            file.onBlur();
            readIfPath(file.value);
          }}
          browseLabel={browse.label}
          onBrowse={() => browse.file(file.value, 'vaultCredentials', take)}
        />
      </DroppedPath>
      <VaultFound file={file.value.trim()} />
      <VaultAdvice />
    </PageForm>
  );
}

/** The file answered before; for the sample, the one that comes with it. */
function useFirstFile(): string {
  const answer = useSnapshot(({ answers }) => answers.vault?.credentialsFile);
  const isSample = useSnapshot(({ product }) => product?.sample ?? false);
  const suggestion = useWizard(({ info }) => info.suggestions.vaultFile);
  return answer ?? (isSample ? (suggestion ?? '') : '');
}

/** Lets main read a file, once as long as it stays the same; what is wrong with it is kept for its field. */
function useVaultFile() {
  const { call } = useBridge();
  const store = useWizardStore();
  const language = useLanguage();
  const [isReading, setIsReading] = useState(false);
  const [refused, setRefused] = useState<{ readonly file: string; readonly failure: Failure } | null>(null);
  const going = useRef<{ readonly file: string; readonly end: Promise<boolean> } | null>(null);
  const ask = async (file: string): Promise<boolean> => {
    setIsReading(true);
    const outcome = await call('vault.read', { file });
    going.current = null;
    setIsReading(false);
    setRefused(outcome.kind === 'failed' ? { file, failure: outcome.failure } : null);
    return outcome.kind === 'ok';
  };
  const read = (file: string): Promise<boolean> => {
    if (store.getState().snapshot.vault?.file === file) return Promise.resolve(true);
    if (going.current?.file !== file) going.current = { file, end: ask(file) };
    return going.current.end;
  };
  /** The sentence about this file; one about another file is of no use. */
  const problem = (file: string): string | null => {
    if (refused?.file !== file.trim()) return null;
    const { what, todo } = failureWords(refused.failure, language);
    return [what, ...todo].join(' ');
  };
  return { read, isReading, problem };
}
