import { Dialog as FluentDialog, DialogFooter, DialogType } from '@fluentui/react/lib/Dialog';
import { Button } from './button.tsx';
import './dialog.css';

/** What a dialog needs. */
export interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly text: string;
  /** The safest likely action, drawn as the default and focused first. */
  readonly primary: { readonly label: string; readonly onClick: () => void };
  readonly secondary: { readonly label: string; readonly onClick: () => void };
  /** Esc. */
  readonly onDismiss: () => void;
}

/** A question that has to be answered before anything else; focus stays in it and returns to where it was. */
export function Dialog({ open, title, text, primary, secondary, onDismiss }: DialogProps) {
  return (
    <FluentDialog
      hidden={!open}
      onDismiss={onDismiss}
      minWidth={420}
      dialogContentProps={{ type: DialogType.normal, title, subText: text, showCloseButton: false }}
      modalProps={{ isBlocking: true }}
    >
      <DialogFooter>
        <Button kind="primary" onClick={primary.onClick}>
          {primary.label}
        </Button>
        <Button onClick={secondary.onClick}>{secondary.label}</Button>
      </DialogFooter>
    </FluentDialog>
  );
}
