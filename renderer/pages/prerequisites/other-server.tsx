import { formatTime } from '../../../app/texts/format.ts';
import { Button } from '../../parts/button.tsx';
import { Message } from '../../parts/message.tsx';
import { useLanguage, useSnapshot, useTexts } from '../../wizard/use-wizard.ts';
import { prerequisitesTexts } from './texts.ts';

/** Says that the facts are another server's, and from where; nothing while this computer is checked. */
export function OtherServer({ openOther }: { readonly openOther: () => void }) {
  const words = useTexts(prerequisitesTexts);
  const language = useLanguage();
  const source = useSnapshot(({ factsSource }) => factsSource);
  if (source === null) return null;
  return (
    <Message
      kind="info"
      title={words.otherTitle(source.host === '' ? words.unnamed : source.host)}
      actions={
        <Button icon="folder" onClick={openOther}>
          {words.openOther}
        </Button>
      }
    >
      {words.other(source.file, formatTime(source.gatheredAt, language))}
    </Message>
  );
}
