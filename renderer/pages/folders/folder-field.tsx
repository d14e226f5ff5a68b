import { PathField } from '../../parts/path-field.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { DroppedPath } from '../../wizard/forms/dropped-path.tsx';
import { useBrowse } from '../../wizard/forms/use-browse.ts';
import type { FieldBinding } from '../../wizard/forms/use-field.ts';
import { useWizard } from '../../wizard/use-wizard.ts';

/** A folder of the server. Elsewhere than on Windows the computer's own dialog knows no such folders and is not offered. */
export function FolderField({
  field,
  label,
  hint,
}: {
  readonly field: FieldBinding<string>;
  readonly label: string;
  readonly hint?: string;
}) {
  const isHere = useWizard(({ info }) => info.platform === 'windows');
  const browse = useBrowse();
  if (!isHere) return <TextField {...field} label={label} hint={hint} />;
  return (
    <DroppedPath onPath={field.onChange}>
      <PathField
        {...field}
        label={label}
        hint={hint}
        browseLabel={browse.label}
        onBrowse={() => browse.folder(field.value, field.onChange)}
      />
    </DroppedPath>
  );
}
