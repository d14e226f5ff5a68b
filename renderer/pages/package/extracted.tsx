import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { CheckBox } from '../../parts/check-box.tsx';
import { takesFocus } from '../../wizard/keep-focus.tsx';
import { useBridge, useTexts } from '../../wizard/use-wizard.ts';
import { packageTexts } from './texts.ts';

/** The end of the extraction: a ticked box that goes on to setup, and *Finish* (REQUIREMENTS X3). */
export function Extracted() {
  const words = useTexts(packageTexts);
  const { call } = useBridge();
  const [goesOn, setGoesOn] = useState(true);
  const finish = (): void => {
    void (goesOn ? call('session.goTo', 'welcome') : call('app.exit', null));
  };
  return (
    <>
      <div {...takesFocus}>
        <CheckBox label={words.goOn} checked={goesOn} onChange={setGoesOn} hint={words.goOnHint} />
      </div>
      <div>
        <Button kind="primary" accessKey={words.finishKey} onClick={finish}>
          {words.finish}
        </Button>
      </div>
    </>
  );
}
