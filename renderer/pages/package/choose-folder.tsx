import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { PathField } from '../../parts/path-field.tsx';
import { useBridge, useSnapshot, useTexts, useWizard } from '../../wizard/use-wizard.ts';
import { InlineForm } from './inline-form.tsx';
import { packageTexts } from './texts.ts';
import type { PackageWork } from './use-work.ts';

/** The folder with the parts, and the button that verifies them. */
export function ChooseFolder({ work }: { readonly work: PackageWork }) {
  const words = useTexts(packageTexts);
  const { call } = useBridge();
  const state = useSnapshot((snapshot) => snapshot.package);
  const [folder, setFolder] = useState(useFirstFolder());
  const [isMissing, setMissing] = useState(false);
  const browse = async (): Promise<void> => {
    const picked = await call('dialog.folder', { start: folder === '' ? null : folder });
    if (picked.kind === 'failed' || picked.value === null) return;
    setFolder(picked.value);
    work.choose(picked.value);
  };
  const verify = (): void => {
    setMissing(folder.trim() === '');
    if (folder.trim() !== '') work.verify(folder.trim());
  };
  const isVerified = state.kind === 'verified';
  const isIntact = state.kind === 'verified' && state.result.ok;
  return (
    <InlineForm onSubmit={verify}>
      <PathField
        label={words.folder}
        value={folder}
        onChange={setFolder}
        hint={words.folderHint}
        problem={isMissing && folder.trim() === '' ? words.folderMissing : null}
        browseLabel={words.browse}
        onBrowse={() => void browse()}
      />
      <div>
        <Button kind={isIntact ? 'normal' : 'primary'} type="submit" accessKey={words.verifyKey}>
          {isVerified ? words.verifyAgain : words.verify}
        </Button>
      </div>
    </InlineForm>
  );
}

/** The folder that was chosen; in the sample, before that, the sample's own. */
function useFirstFolder(): string {
  const state = useSnapshot((snapshot) => snapshot.package);
  const isSample = useSnapshot((snapshot) => snapshot.product?.sample === true);
  const suggested = useWizard(({ info }) => info.suggestions.packageFolder);
  return 'inspection' in state ? state.inspection.folder : ((isSample ? suggested : null) ?? '');
}
