import { longerThanUsual } from '../../../app/plan/longer-than-usual.ts';
import { noticeWords } from '../../../app/plan/notice.texts.ts';
import type { RunState } from '../../../app/plan/run-state.ts';
import { formatDuration } from '../../../app/texts/format.ts';
import { Message } from '../../parts/message.tsx';
import { useLanguage, useTexts } from '../../wizard/use-wizard.ts';
import { installationTexts } from './texts.ts';

/** What the running step waits for, and that it takes longer than usual: said, and the step goes on. */
export function RunNotes({ run, now }: { readonly run: RunState; readonly now: string }) {
  const words = useTexts(installationTexts);
  const language = useLanguage();
  const usual = longerThanUsual(run, now);
  return (
    <>
      {run.notice === null ? null : <Message kind="info">{noticeWords(run.notice, language)}</Message>}
      {usual === null ? null : (
        <Message kind="warning" title={words.longer}>
          {words.longerText(formatDuration(usual * 60, language))}
        </Message>
      )}
    </>
  );
}
