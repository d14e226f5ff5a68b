import { useState } from 'react';
import type { ExtractResult } from '../../../app/package/part-report.ts';
import { formatBytes, formatNumber } from '../../../app/texts/format.ts';
import { Button } from '../../parts/button.tsx';
import { CheckBox } from '../../parts/check-box.tsx';
import { Message } from '../../parts/message.tsx';
import { useBridge, useLanguage, useTexts } from '../../wizard/use-wizard.ts';
import { packageTexts } from './texts.ts';

/** The end of the extraction: a ticked box that goes on to setup, and *Finish* (REQUIREMENTS X3). */
export function Extracted({ result }: { readonly result: ExtractResult }) {
  const words = useTexts(packageTexts);
  const language = useLanguage();
  const { call } = useBridge();
  const [goesOn, setGoesOn] = useState(true);
  const finish = (): void => {
    void (goesOn ? call('session.goTo', 'welcome') : call('app.exit', null));
  };
  return (
    <>
      <Message kind="success" title={words.extractedTitle}>
        <p>{words.extracted(formatNumber(result.files, language), formatBytes(result.bytes, language))}</p>
        <p className="mono wrap">{result.destination}</p>
        {result.adopted === true ? <p>{words.adopted}</p> : null}
      </Message>
      <CheckBox label={words.goOn} checked={goesOn} onChange={setGoesOn} hint={words.goOnHint} />
      <div>
        <Button kind="primary" accessKey={words.finishKey} onClick={finish}>
          {words.finish}
        </Button>
      </div>
    </>
  );
}
