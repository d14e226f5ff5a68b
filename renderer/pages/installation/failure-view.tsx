import { explainFailure } from '../../../app/errors/explain-failure.ts';
import type { Failure } from '../../../app/failure.ts';
import { Button } from '../../parts/button.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { DefinitionList } from '../../parts/definition-list.tsx';
import { FailureMessage } from '../../wizard/failure-message.tsx';
import { SupportBundle } from '../../wizard/support-bundle.tsx';
import { useBridge, useLanguage, useTexts, useWizard } from '../../wizard/use-wizard.ts';
import { DiagnosisDetails } from './diagnosis-details.tsx';
import { installationTexts } from './texts.ts';

/** What ended the run, what to do about it, and trying the step again; the product's own numbers and the log folder for support staff. */
export function FailureView({ failure, again }: { readonly failure: Failure; readonly again: (() => void) | null }) {
  const words = useTexts(installationTexts);
  const { call } = useBridge();
  const explanation = explainFailure(failure, useLanguage());
  return (
    <>
      <FailureMessage
        failure={failure}
        actions={
          <>
            {again === null ? null : (
              <Button kind="primary" accessKey={words.againKey} onClick={again}>
                {words.again}
              </Button>
            )}
            <Button icon="open" onClick={() => void call('shell.show', 'logs')}>
              {words.showLogs}
            </Button>
            <SupportBundle />
          </>
        }
      />
      {explanation === null ? null : <DiagnosisDetails explanation={explanation} />}
      <Numbers failure={failure} />
    </>
  );
}

function Numbers({ failure }: { readonly failure: Failure }) {
  const words = useTexts(installationTexts);
  const logs = useWizard((state) => state.info.logs);
  const copy = <CopyButton text={logs} label={words.copyPath} fullLabel={words.copyLogFolder} doneLabel={words.copied} />;
  const numbers = failure.code === 'run.exitCode' ? numbersOf(failure, words) : [];
  return <DefinitionList items={[...numbers, { label: words.logFolder, value: <code>{logs}</code>, action: copy }]} />;
}

function numbersOf(
  { exitCode, vendorId, vendorMessage }: Extract<Failure, { code: 'run.exitCode' }>,
  words: Readonly<Record<'vendorId' | 'vendorMessage' | 'exitCode', string>>,
) {
  return [
    ...(vendorId === undefined ? [] : [{ label: words.vendorId, value: String(vendorId) }]),
    ...(vendorMessage === undefined ? [] : [{ label: words.vendorMessage, value: vendorMessage }]),
    { label: words.exitCode, value: `${String(exitCode)} (0x${(exitCode >>> 0).toString(16).toUpperCase().padStart(8, '0')})` },
  ];
}
