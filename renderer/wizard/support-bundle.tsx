import { useState } from 'react';
import type { Failure } from '../../app/failure.ts';
import type { BundleContents } from '../../app/support/bundle-contents.ts';
import { formatBytes, formatNumber } from '../../app/texts/format.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { FailureMessage } from './failure-message.tsx';
import { supportBundleTexts } from './support-bundle.texts.ts';
import { useBridge, useLanguage, useTexts } from './use-wizard.ts';

/** A button that shows what a support bundle would hold, and saves it when that is fine. */
export function SupportBundle() {
  const words = useTexts(supportBundleTexts);
  const { call } = useBridge();
  const [contents, setContents] = useState<BundleContents | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const [problem, setProblem] = useState<Failure | null>(null);
  const preview = (): void => {
    void call('support.preview', null).then((outcome) => {
      setProblem(outcome.kind === 'failed' ? outcome.failure : null);
      setContents(outcome.kind === 'ok' ? outcome.value : null);
    });
  };
  const close = (): void => {
    setContents(null);
  };
  const save = (): void => {
    close();
    void call('support.save', null).then((outcome) => {
      setProblem(outcome.kind === 'failed' ? outcome.failure : null);
      setSaved(outcome.kind === 'ok' ? outcome.value : null);
    });
  };
  return (
    <>
      <Button icon="document" onClick={preview}>
        {words.open}
      </Button>
      <span role="status" className="wrap">
        {saved === null ? '' : words.saved(saved)}
      </span>
      {problem === null ? null : <FailureMessage failure={problem} />}
      <Dialog
        open={contents !== null}
        title={words.title}
        text={words.text}
        primary={{ label: words.save, onClick: save }}
        secondary={{ label: words.cancel, onClick: close }}
        onDismiss={close}
      >
        {contents === null ? null : <Contents contents={contents} />}
      </Dialog>
    </>
  );
}

function Contents({ contents: { files, leftOut } }: { readonly contents: BundleContents }) {
  const words = useTexts(supportBundleTexts);
  const language = useLanguage();
  return (
    <ul aria-label={words.title}>
      {files.map(({ name, bytes, redactedLines }) => (
        <li key={name}>
          {words.file(name, formatBytes(bytes, language))}
          {redactedLines === 0 ? '' : words.hidden(formatNumber(redactedLines, language))}
        </li>
      ))}
      {leftOut.map(({ name }) => (
        <li key={name}>{words.leftOut(name)}</li>
      ))}
    </ul>
  );
}
