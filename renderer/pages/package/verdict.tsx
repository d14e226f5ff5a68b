import { verdictOf, type VerifyResult } from '../../../app/package/part-report.ts';
import type { ShapeOf } from '../../../app/texts/texts.ts';
import { Button } from '../../parts/button.tsx';
import { Message } from '../../parts/message.tsx';
import { useTexts } from '../../wizard/use-wizard.ts';
import { packageTexts } from './texts.ts';
import type { PackageWork } from './use-work.ts';

/** What the verification came to, in a sentence. Without checksums it says what could be checked, and offers to write them. */
export function Verdict({ result, work }: { readonly result: VerifyResult; readonly work: PackageWork }) {
  const words = useTexts(packageTexts);
  const wrong = result.parts.filter(({ status }) => !['intact', 'unchecked', 'duplicate'].includes(status)).length;
  switch (verdictOf(result.parts)) {
    case 'intact':
      return (
        <Message kind="success" title={words.intactTitle} isTold>
          {result.sums === null ? '' : intactWords(result.sums, result.signed, words)}
        </Message>
      );
    case 'unchecked':
      return (
        <Message kind="warning" title={words.uncheckedTitle} actions={<Button onClick={work.seal}>{words.seal}</Button>} isTold>
          <p>{words.unchecked}</p>
          {result.authenticode === null ? null : <p>{words.signatures[result.authenticode.verdict](result.authenticode.signer ?? '')}</p>}
          <p>{words.sealHint}</p>
        </Message>
      );
    case 'notIntact':
      return (
        <Message kind="problem" title={words.notIntactTitle(wrong)}>
          <p>{words.notIntact}</p>
          <p>{words.watched}</p>
        </Message>
      );
  }
}

function intactWords(sums: string, signed: boolean, words: ShapeOf<typeof packageTexts.en>): string {
  const matching = sums === 'pasted' ? words.intactPasted : words.intact(sums);
  return signed ? `${matching} ${words.signed}` : matching;
}
