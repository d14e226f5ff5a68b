import { failureWords } from '../../app/failure.texts.ts';
import { reportStateTexts } from '../../app/session/report-state.texts.ts';
import { Message } from '../parts/message.tsx';
import { useLanguage, useSnapshot, useTexts } from './use-wizard.ts';

/** A report that could not be written, why, and where it comes from all the same; nothing where it was, or where no run has ended. */
export function ReportNote() {
  const words = useTexts(reportStateTexts);
  const language = useLanguage();
  const report = useSnapshot((snapshot) => snapshot.report);
  if (report?.kind !== 'notWritten') return null;
  const { what, todo } = failureWords(report.failure, language);
  return (
    <Message kind="warning" title={words.title}>
      <p className="wrap">{[what, ...todo].join(' ')}</p>
      <p className="wrap">{`${words.text(report.folder)} ${words.inWindow}`}</p>
    </Message>
  );
}
