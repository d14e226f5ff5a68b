import { Dialog as FluentDialog, DialogFooter, DialogType } from '@fluentui/react/lib/Dialog';
import { Button } from './button.tsx';
import type { ReactNode } from 'react';
import './dialog.css';

/** What a dialog needs. */
export interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly text: string;
  /** What stands between the text and the buttons. */
  readonly children?: ReactNode;
  /** The safest likely action, drawn as the default and focused first. */
  readonly primary: { readonly label: string; readonly onClick: () => void };
  /** Null where there is nothing to choose. */
  readonly secondary: { readonly label: string; readonly onClick: () => void } | null;
  /** A button that does what Esc does: only where neither of the others leaves everything as it is. */
  readonly dismissLabel?: string;
  /** Esc. */
  readonly onDismiss: () => void;
}

/** A question that has to be answered before anything else; focus stays in it and returns to where it was. */
export function Dialog({ open, title, text, children, primary, secondary, dismissLabel, onDismiss }: DialogProps) {
  return (
    <FluentDialog
      hidden={!open}
      onDismiss={onDismiss}
      minWidth={widthOf(children === undefined ? 420 : 560)}
      dialogContentProps={{ type: DialogType.normal, title, subText: text, showCloseButton: false }}
      modalProps={{ isBlocking: true }}
    >
      {children === undefined ? null : <div className="dialog-content">{children}</div>}
      <DialogFooter>
        <Button kind="primary" onClick={primary.onClick}>
          {primary.label}
        </Button>
        {secondary === null ? null : <Button onClick={secondary.onClick}>{secondary.label}</Button>}
        {dismissLabel === undefined ? null : <Button onClick={onDismiss}>{dismissLabel}</Button>}
      </DialogFooter>
    </FluentDialog>
  );
}

/** As wide as its content wants, and never wider than the window: at 200 % that is less. */
function widthOf(pixels: number): string {
  return `min(${String(pixels)}px, calc(100vw - 2rem))`;
}
