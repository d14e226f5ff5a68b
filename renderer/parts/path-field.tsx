import { Button } from './button.tsx';
import { TextField, type TextFieldProps } from './text-field.tsx';

/** What a path field needs: a text field and the button that opens the system's dialog. */
export interface PathFieldProps extends Omit<TextFieldProps, 'suffixButton'> {
  /** `Browse…`; the screen reader hears it together with the label. */
  readonly browseLabel: string;
  readonly onBrowse: () => void;
}

/** A path that can be typed or chosen. */
export function PathField({ browseLabel, onBrowse, ...field }: PathFieldProps) {
  return (
    <TextField
      {...field}
      suffixButton={
        <Button onClick={onBrowse} icon="folder" disabled={field.disabled ?? false} fullLabel={`${browseLabel} – ${field.label}`}>
          {browseLabel}
        </Button>
      }
    />
  );
}
