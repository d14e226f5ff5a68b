import { useState } from 'react';
import { formatBytes } from '../../../app/texts/format.ts';
import type { Language, ShapeOf } from '../../../app/texts/texts.ts';
import { Button } from '../../parts/button.tsx';
import { PathField } from '../../parts/path-field.tsx';
import { useBridge, useLanguage, useTexts, useWizard } from '../../wizard/use-wizard.ts';
import { InlineForm } from './inline-form.tsx';
import { packageTexts } from './texts.ts';
import { useSpace, type Space } from './use-space.ts';
import type { PackageWork } from './use-work.ts';

/** Where to extract to, the space there, and the button that does it. */
export function Destination({ work }: { readonly work: PackageWork }) {
  const words = useTexts(packageTexts);
  const language = useLanguage();
  const { call } = useBridge();
  const [destination, setDestination] = useState(useWizard(({ info }) => info.suggestions.destination));
  const [isTried, setTried] = useState(false);
  const space = useSpace(destination.trim());
  const isShort = space !== null && space.free !== null && space.free < space.needed;
  const problem =
    destination.trim() === '' ? (isTried ? words.destinationMissing : null) : isShort ? shortWords(space, words, language) : null;
  const browse = async (): Promise<void> => {
    const picked = await call('dialog.folder', { start: destination === '' ? null : destination });
    if (picked.kind === 'ok' && picked.value !== null) setDestination(picked.value);
  };
  const extract = (): void => {
    setTried(true);
    if (destination.trim() !== '' && !isShort) work.extract(destination.trim());
  };
  return (
    <InlineForm onSubmit={extract}>
      <PathField
        label={words.destination}
        value={destination}
        onChange={setDestination}
        hint={space === null ? undefined : spaceWords(space, words, language)}
        problem={problem}
        browseLabel={words.browse}
        onBrowse={() => void browse()}
      />
      <div>
        <Button kind="primary" type="submit" accessKey={words.extractKey}>
          {words.extract}
        </Button>
      </div>
    </InlineForm>
  );
}

type Words = ShapeOf<typeof packageTexts.en>;

function spaceWords({ free, needed }: Space, words: Words, language: Language): string {
  const need = formatBytes(needed, language);
  return free === null ? words.spaceUnknown(need) : words.space(need, formatBytes(free, language));
}

function shortWords({ free, needed }: Space, words: Words, language: Language): string {
  return words.spaceShort(formatBytes(needed, language), formatBytes(free ?? 0, language));
}
