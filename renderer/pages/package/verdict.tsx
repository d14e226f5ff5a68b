import { verdictOf, type VerifyResult } from '../../../app/package/part-report.ts';
import { Message } from '../../parts/message.tsx';
import { useTexts } from '../../wizard/use-wizard.ts';
import { packageTexts } from './texts.ts';

/** What the verification came to, in a sentence. */
export function Verdict({ result }: { readonly result: VerifyResult }) {
  const words = useTexts(packageTexts);
  const wrong = result.parts.filter(({ status }) => !['intact', 'unchecked', 'duplicate'].includes(status)).length;
  switch (verdictOf(result.parts)) {
    case 'intact':
      return (
        <Message kind="success" title={words.intactTitle}>
          {result.sums === null ? '' : words.intact(result.sums)}
        </Message>
      );
    case 'unchecked':
      return (
        <Message kind="warning" title={words.uncheckedTitle}>
          {words.unchecked}
        </Message>
      );
    case 'notIntact':
      return (
        <Message kind="problem" title={words.notIntactTitle(wrong)}>
          {words.notIntact}
        </Message>
      );
  }
}
