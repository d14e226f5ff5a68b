import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { generatePassphrase, MIN_PASSPHRASE } from '../../../app/answers/secrets.ts';
import { Button } from '../../parts/button.tsx';
import { CheckBox } from '../../parts/check-box.tsx';
import { Message } from '../../parts/message.tsx';
import { PathField } from '../../parts/path-field.tsx';
import { SecretField } from '../../parts/secret-field.tsx';
import { Stack } from '../../parts/stack.tsx';
import { FailureMessage } from '../../wizard/failure-message.tsx';
import { useHandover, useKeptDraft, useSubmitAnswer } from '../../wizard/forms/handover.ts';
import { CopySecret } from '../../wizard/forms/copy-secret.tsx';
import { DroppedPath } from '../../wizard/forms/dropped-path.tsx';
import { randomBytes } from '../../wizard/forms/random-bytes.ts';
import { useBrowse } from '../../wizard/forms/use-browse.ts';
import { secretTexts } from '../../wizard/forms/secret.texts.ts';
import { StrengthAdvice } from '../../wizard/forms/strength-advice.tsx';
import { useConfirmedSecret } from '../../wizard/forms/use-confirmed-secret.ts';
import { submitForm, useDomainForm, type DomainForm } from '../../wizard/forms/use-domain-form.ts';
import { useField } from '../../wizard/forms/use-field.ts';
import { PageForm } from '../../wizard/page-form.tsx';
import { useBridge, useSnapshot, useTexts, useWizard } from '../../wizard/use-wizard.ts';
import { answerIn, passphraseForm, type PassphraseFields, type PassphraseForm } from './form.ts';
import { SavingFolderNote, useSavingFolder, type SavingFolderLook } from './saving-folder-note.tsx';
import { passphraseTexts } from './texts.ts';

/** What encrypts the backups; it goes to main once and stays nowhere here. */
export function PassphrasePage() {
  const isSet = useSnapshot(({ secretsSet }) => secretsSet.includes('passphrase'));
  const folders = useSnapshot(({ answers }) => answers.folders);
  const [first] = useState(useFirstFields());
  const form = useDomainForm<PassphraseFields, PassphraseForm>(passphraseForm(isSet, folders), first);
  const { call } = useBridge();
  const submit = useSubmitAnswer();
  const { run, failure } = useHandover();
  const withoutSecret = (): Pick<PassphraseFields, 'saveTo' | 'keptOutside'> => {
    const { saveTo, keptOutside } = form.getValues();
    return { saveTo, keptOutside };
  };
  useKeptDraft('passphrase', { first: { saveTo: first.saveTo, keptOutside: first.keptOutside }, now: withoutSecret, read: answerIn });
  const save = async ({ answer, secret }: PassphraseForm): Promise<boolean> => {
    if (secret !== null) {
      if (!(await run(() => call('secrets.set', { name: 'passphrase', value: secret })))) return false;
      form.reset({ ...form.getValues(), passphrase: '', confirm: '' });
    }
    return run(() => submit('passphrase', answer));
  };
  const saving = useSavingFolder();
  /** Main tries the folder: what cannot be saved there would end the installation in its middle. */
  const saveIfPossible = async (value: PassphraseForm): Promise<boolean> => {
    const isPossible = (await saving.look(value.answer.saveTo)) === null;
    if (!isPossible) form.setFocus('saveTo');
    return isPossible && save(value);
  };
  return (
    <PageForm onSubmit={() => submitForm(form, saveIfPossible)}>
      <SecretPart form={form} isSet={isSet} />
      <SavingPart form={form} saving={saving} />
      {failure === null ? null : <FailureMessage failure={failure} />}
    </PageForm>
  );
}

type Form = DomainForm<PassphraseFields, PassphraseForm>;

function SecretPart({ form, isSet }: { readonly form: Form; readonly isSet: boolean }) {
  const words = useTexts(passphraseTexts);
  const { capsLock } = useTexts(secretTexts);
  const { secret: passphrase, confirm } = useConfirmedSecret(form, ['passphrase', 'confirm']);
  const typed = useWatch({ control: form.control, name: 'passphrase' });
  const generate = (): void => {
    const text = generatePassphrase(randomBytes);
    form.setValue('passphrase', text);
    form.setValue('confirm', text);
    form.clearErrors(['passphrase', 'confirm']);
  };
  const shared = { revealLabel: words.show, capsLockNote: capsLock };
  const hint = isSet && typed === '' ? words.alreadySet : words.counter(typed.length, MIN_PASSPHRASE);
  return (
    <>
      <SecretField {...passphrase} {...shared} label={words.passphrase} hint={hint} />
      <StrengthAdvice text={typed} />
      <SecretField {...confirm} {...shared} label={words.confirm} />
      <Stack direction="row" gap="small">
        <Button onClick={generate}>{words.generate}</Button>
        <CopySecret secret={typed} />
      </Stack>
    </>
  );
}

function SavingPart({ form, saving: { found, look, problem } }: { readonly form: Form; readonly saving: SavingFolderLook }) {
  const words = useTexts(passphraseTexts);
  const saveTo = useField(form, 'saveTo');
  const { value: isKept, ...keptOutside } = useField(form, 'keptOutside');
  const browse = useBrowse();
  return (
    <>
      <DroppedPath onPath={saveTo.onChange}>
        <PathField
          {...saveTo}
          label={words.saveTo}
          hint={words.saveToHint}
          problem={saveTo.problem ?? problem(saveTo.value)}
          onBlur={() => {
            saveTo.onBlur();
            void look(saveTo.value);
          }}
          browseLabel={browse.label}
          onBrowse={() => {
            browse.folder(saveTo.value, (path) => {
              saveTo.onChange(path);
              void look(path);
            });
          }}
        />
      </DroppedPath>
      <SavingFolderNote found={found(saveTo.value)} />
      <Message kind="warning" title={words.lossTitle}>
        {words.loss}
      </Message>
      <CheckBox {...keptOutside} label={words.keptOutside} checked={isKept} />
    </>
  );
}

/** The answer given before; for the sample, a folder of its session. */
function useFirstFields(): PassphraseFields {
  const answer = useSnapshot(({ answers }) => answers.passphrase);
  const isSample = useSnapshot(({ product }) => product?.sample ?? false);
  const suggestion = useWizard(({ info }) => info.suggestions.passphraseFolder);
  return { passphrase: '', confirm: '', saveTo: answer?.saveTo ?? (isSample ? suggestion : ''), keptOutside: answer?.keptOutside ?? false };
}
