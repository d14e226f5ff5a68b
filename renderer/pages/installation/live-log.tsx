import { useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Collapsible } from '../../parts/collapsible.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { Stack } from '../../parts/stack.tsx';
import { useBridge, useTexts, useWizard } from '../../wizard/use-wizard.ts';
import { logLines } from './log-lines.ts';
import { installationTexts } from './texts.ts';

/** Pixels from the end within which the log keeps following what is written. */
const NEAR_END = 24;

/** What the programs write, out of sight until asked for: until then nobody listens, and a line costs nothing. */
export function LiveLog() {
  const words = useTexts(installationTexts);
  const [isOpen, setOpen] = useState(false);
  return (
    <Collapsible summary={words.log} open={isOpen} onToggle={setOpen}>
      {isOpen ? <OpenLog /> : null}
    </Collapsible>
  );
}

/** The last lines. They follow the end unless the reader has scrolled up. */
function OpenLog() {
  const words = useTexts(installationTexts);
  const { call } = useBridge();
  const records = useWizard((state) => state.records);
  const lines = useMemo(() => logLines(records), [records]);
  const box = useRef<HTMLPreElement>(null);
  const follows = useRef(true);
  useEffect(() => {
    if (box.current !== null && follows.current) box.current.scrollTop = box.current.scrollHeight;
  }, [lines]);
  const text = lines.join('\n');
  return (
    <Stack gap="small">
      <pre
        className="log mono"
        ref={box}
        role="group"
        aria-label={words.logRegion}
        tabIndex={0}
        onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
          follows.current = scrollHeight - scrollTop - clientHeight < NEAR_END;
        }}
      >
        {text === '' ? words.logEmpty : text}
      </pre>
      <Stack direction="row" gap="small">
        <CopyButton text={text} label={words.copyLog} doneLabel={words.copied} />
        <Button icon="open" onClick={() => void call('shell.show', 'logs')}>
          {words.showLogs}
        </Button>
      </Stack>
    </Stack>
  );
}
