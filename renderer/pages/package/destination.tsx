import { useId, useRef, useState } from 'react';
import { shortDrive } from '../../../app/package/space.ts';
import { formatBytes } from '../../../app/texts/format.ts';
import { Button } from '../../parts/button.tsx';
import { PathField } from '../../parts/path-field.tsx';
import type { FocusTarget } from '../../parts/text-field.tsx';
import { useBrowse } from '../../wizard/forms/use-browse.ts';
import { useLanguage, useSnapshot, useTexts, useWizard } from '../../wizard/use-wizard.ts';
import { DrivesTable } from './drives-table.tsx';
import { InlineForm } from './inline-form.tsx';
import { packageTexts } from './texts.ts';
import { useSpace } from './use-space.ts';
import type { PackageWork } from './use-work.ts';

/** Where to extract to, the space on every drive concerned, and the button that does it once the space is known. */
export function Destination({ work }: { readonly work: PackageWork }) {
  const words = useTexts(packageTexts);
  const language = useLanguage();
  const browse = useBrowse();
  const waiting = useId();
  const suggested = useWizard(({ info }) => info.suggestions.destination);
  const before = useSnapshot(({ packageBefore }) => packageBefore?.destination ?? null);
  const [destination, setDestination] = useState(before ?? suggested);
  const [isTried, setTried] = useState(false);
  const field = useRef<FocusTarget>(null);
  const drives = useSpace(destination.trim());
  const short = drives === null ? null : shortDrive(drives);
  const missing = destination.trim() === '' && isTried ? words.destinationMissing : null;
  const problem =
    short === null ? missing : words.spaceShort(short.root, formatBytes(short.needed, language), formatBytes(short.free ?? 0, language));
  const isWaiting = destination.trim() !== '' && drives === null;
  const extract = (): void => {
    setTried(true);
    if (destination.trim() !== '' && drives !== null && short === null) work.extract(destination.trim());
    else field.current?.focus();
  };
  return (
    <InlineForm onSubmit={extract} takesOver>
      <PathField
        label={words.destination}
        value={destination}
        onChange={setDestination}
        problem={problem}
        inputRef={(target) => {
          field.current = target;
        }}
        browseLabel={browse.label}
        onBrowse={() => {
          browse.folder(destination, setDestination);
        }}
      />
      {drives === null ? <p id={waiting}>{isWaiting ? words.spaceAsked : ''}</p> : <DrivesTable drives={drives} />}
      <div>
        <Button kind="primary" type="submit" accessKey={words.extractKey} blockedBy={isWaiting ? waiting : undefined}>
          {words.extract}
        </Button>
      </div>
    </InlineForm>
  );
}
