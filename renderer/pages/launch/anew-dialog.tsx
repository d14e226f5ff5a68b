import type { Snapshot } from '../../../app/session/snapshot.ts';
import { products } from '../../../app/products/index.ts';
import { formatTime } from '../../../app/texts/format.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { useLanguage, useTexts } from '../../wizard/use-wizard.ts';
import { anewTexts } from './anew.texts.ts';

/** What the question needs. */
export interface AnewDialogProps {
  readonly open: boolean;
  readonly saved: NonNullable<Snapshot['saved']>;
  readonly resume: () => void;
  readonly beginAnew: () => void;
  readonly stay: () => void;
}

/** The same where what was kept cannot be read: there is nothing to resume, and the safe way out is not to begin. */
export function UnreadDialog({ open, beginAnew, stay }: Pick<AnewDialogProps, 'open' | 'beginAnew' | 'stay'>) {
  const words = useTexts(anewTexts);
  return (
    <Dialog
      open={open}
      title={words.title}
      text={words.unread}
      primary={{ label: words.cancel, onClick: stay }}
      secondary={{ label: words.anew, onClick: beginAnew }}
      onDismiss={stay}
    >
      <p>{words.remains}</p>
    </Dialog>
  );
}

/** The question before a setup that can be resumed makes way for another: it says what is lost. */
export function AnewDialog({ open, saved, resume, beginAnew, stay }: AnewDialogProps) {
  const words = useTexts(anewTexts);
  const when = formatTime(saved.savedAt, useLanguage());
  const { name } = products[saved.product];
  // The sample's computer is put away with it.
  const remains = saved.run !== null && !saved.sample;
  return (
    <Dialog
      open={open}
      title={words.title}
      text={saved.run === null ? words.answers(name, when) : words.installing(name, when)}
      primary={{ label: words.resume, onClick: resume }}
      secondary={{ label: words.anew, onClick: beginAnew }}
      dismissLabel={words.cancel}
      onDismiss={stay}
    >
      {remains ? <p>{words.remains}</p> : null}
      {saved.hasPackage ? <p>{words.package}</p> : null}
    </Dialog>
  );
}
