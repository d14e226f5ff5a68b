import { useRef, useState } from 'react';
import { mayExtract } from '../../../app/package/may-extract.ts';
import type { PackageState } from '../../../app/session/snapshot.ts';
import { Button } from '../../parts/button.tsx';
import { PathField } from '../../parts/path-field.tsx';
import type { FocusTarget } from '../../parts/text-field.tsx';
import { DroppedPath } from '../../wizard/forms/dropped-path.tsx';
import { useBrowse } from '../../wizard/forms/use-browse.ts';
import { takesFocus } from '../../wizard/keep-focus.tsx';
import { useSnapshot, useTexts, useWizard } from '../../wizard/use-wizard.ts';
import { InlineForm } from './inline-form.tsx';
import { packageTexts } from './texts.ts';
import type { PackageWork } from './use-work.ts';

/** The folder with the parts, typed, chosen or dropped, and the button that verifies them. */
export function ChooseFolder({ work }: { readonly work: PackageWork }) {
  const words = useTexts(packageTexts);
  const browse = useBrowse();
  const state = useSnapshot((snapshot) => snapshot.package);
  const [folder, setFolder] = useState(useFirstFolder());
  const [isMissing, setMissing] = useState(false);
  const field = useRef<FocusTarget>(null);
  const take = (path: string): void => {
    setFolder(path);
    work.choose(path);
  };
  const isVerified = state.kind === 'verified';
  const verify = (): void => {
    setMissing(folder.trim() === '');
    if (folder.trim() === '') field.current?.focus();
    if (folder.trim() !== '') work.verify(folder.trim(), isVerified);
  };
  /** The destination takes over then. */
  const mayGoOn = state.kind === 'verified' && mayExtract(state.result);
  const isIntact = state.kind === 'verified' && state.result.ok;
  return (
    <DroppedPath onPath={take}>
      <InlineForm onSubmit={verify}>
        <PathField
          label={words.folder}
          value={folder}
          onChange={setFolder}
          hint={words.folderHint}
          inputRef={(target) => {
            field.current = target;
          }}
          problem={isMissing && folder.trim() === '' ? words.folderMissing : null}
          browseLabel={browse.label}
          onBrowse={() => {
            browse.folder(folder, take);
          }}
        />
        <div {...(mayGoOn ? {} : takesFocus)}>
          <Button kind={isIntact ? 'normal' : 'primary'} type="submit" accessKey={words.verifyKey}>
            {isVerified ? words.verifyAgain : words.verify}
          </Button>
        </div>
      </InlineForm>
    </DroppedPath>
  );
}

/** The folder that was chosen, now or before the program ended, or was refused; in the sample, before that, the sample's own. */
function useFirstFolder(): string {
  const state = useSnapshot((snapshot) => snapshot.package);
  const before = useSnapshot((snapshot) => snapshot.packageBefore);
  const isSample = useSnapshot((snapshot) => snapshot.product?.sample === true);
  const suggested = useWizard(({ info }) => info.suggestions.packageFolder);
  if ('inspection' in state) return state.inspection.folder;
  return refusedFolder(state) ?? before?.folder ?? (isSample ? suggested : null) ?? '';
}

/** The folder that the shown problem is about: a page that is loaded again still holds what was typed. */
function refusedFolder(state: PackageState): string | null {
  if (state.kind !== 'none' || state.problem === null || !('folder' in state.problem)) return null;
  return state.problem.folder;
}
