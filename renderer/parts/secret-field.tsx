import { TextField as FluentTextField } from '@fluentui/react/lib/TextField';
import { useState } from 'react';
import { defined } from './defined.ts';
import { FieldMessage } from './field-message.tsx';
import { registerRevealIcons } from './reveal-icons.tsx';
import type { FocusTarget } from './text-field.tsx';
import './field.css';

registerRevealIcons();

/** What a secret field needs. */
export interface SecretFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly name?: string | undefined;
  readonly problem?: string | null | undefined;
  readonly hint?: string | undefined;
  /** What the button that shows the characters says: `Show password`. */
  readonly revealLabel: string;
  /** Said instead of the hint while Caps Lock is on: what is typed cannot be seen. */
  readonly capsLockNote?: string | undefined;
  readonly autoComplete?: 'new-password' | 'current-password' | 'off';
  readonly inputRef?: ((target: FocusTarget | null) => void) | undefined;
  readonly disabled?: boolean;
}

/** A masked field with a button that shows it. Pasting is allowed (WCAG 3.3.8). */
export function SecretField(props: SecretFieldProps) {
  const [hasCapsLock, setCapsLock] = useState(false);
  const hasProblem = props.problem !== undefined && props.problem !== null;
  return (
    <div className="field">
      <FluentTextField
        type="password"
        canRevealPassword
        revealPasswordAriaLabel={props.revealLabel}
        label={props.label}
        value={props.value}
        onChange={(_event, next) => {
          props.onChange(next ?? '');
        }}
        autoComplete={props.autoComplete ?? 'new-password'}
        spellCheck={false}
        disabled={props.disabled ?? false}
        onKeyUp={(event) => {
          setCapsLock(event.getModifierState('CapsLock'));
        }}
        onBlur={() => {
          setCapsLock(false);
          props.onBlur?.();
        }}
        {...defined({
          name: props.name,
          description: hasCapsLock ? (props.capsLockNote ?? props.hint) : props.hint,
          componentRef: props.inputRef,
          errorMessage: hasProblem ? <FieldMessage text={props.problem} /> : undefined,
        })}
      />
    </div>
  );
}
