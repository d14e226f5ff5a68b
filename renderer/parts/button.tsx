import { ActionButton, DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import type { Ref } from 'react';
import { AccessLetter } from './access-letter.tsx';
import './button.css';
import { defined } from './defined.ts';
import { Icon, type IconName } from './icon.tsx';

/** What a button needs. The label is its text; `accessKey` is a letter of it, pressed with Alt. */
export interface ButtonProps {
  readonly children: string;
  readonly kind?: 'primary' | 'normal' | 'link';
  readonly type?: 'button' | 'submit';
  /** The id of the form that a submit button outside of it submits. */
  readonly form?: string | undefined;
  readonly onClick?: (() => void) | undefined;
  /** Not possible now, and of no use: cannot be focused. Where a reason can be given use `blockedBy`. */
  readonly disabled?: boolean;
  /**
   * The id of the text that says why it is not possible now. The button stays reachable, and a submit button still
   * submits, so that its form can lead to that reason; `onClick` is not called.
   */
  readonly blockedBy?: string | undefined;
  readonly accessKey?: string | undefined;
  readonly icon?: IconName;
  /** What it says to a screen reader where the label alone is not enough; must contain the label. */
  readonly fullLabel?: string | undefined;
  /** Of a button that shows and hides something: whether it is shown. */
  readonly isExpanded?: boolean | undefined;
  readonly buttonRef?: Ref<HTMLButtonElement> | undefined;
}

/** A button. */
export function Button(props: ButtonProps) {
  const { children, kind = 'normal', type = 'button', icon, accessKey } = props;
  const Kind = { primary: PrimaryButton, normal: DefaultButton, link: ActionButton }[kind];
  return (
    <Kind
      type={type}
      className={`button button-${kind}`}
      disabled={(props.disabled ?? false) || props.blockedBy !== undefined}
      allowDisabledFocus={props.blockedBy !== undefined}
      {...defined({
        form: props.form,
        onClick: props.onClick,
        elementRef: props.buttonRef,
        'aria-label': props.fullLabel ?? (accessKey === undefined ? undefined : children),
        'aria-describedby': props.blockedBy,
        'aria-expanded': props.isExpanded,
        'aria-keyshortcuts': accessKey === undefined ? undefined : `Alt+${accessKey.toUpperCase()}`,
        'data-access-key': accessKey?.toLowerCase(),
      })}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      <span className="button-label">
        <AccessLetter label={children} letter={accessKey} />
      </span>
    </Kind>
  );
}
