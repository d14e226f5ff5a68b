import { useId } from 'react';
import { FieldMessage } from './field-message.tsx';
import type { FocusTarget } from './text-field.tsx';
import './field.css';

/** What a check box needs. */
export interface CheckBoxProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly problem?: string | null | undefined;
  readonly hint?: string | undefined;
  readonly name?: string | undefined;
  readonly disabled?: boolean;
  readonly inputRef?: ((target: FocusTarget | null) => void) | undefined;
}

/** Yes or no. A plain input: Fluent's one cannot carry `aria-invalid` and a problem. */
export function CheckBox({ inputRef, problem, ...props }: CheckBoxProps) {
  const id = useId();
  const hasProblem = problem !== undefined && problem !== null;
  const described = [props.hint === undefined ? '' : `${id}-hint`, hasProblem ? `${id}-problem` : ''].filter((part) => part !== '');
  return (
    <div className="choice">
      <input
        type="checkbox"
        id={id}
        name={props.name}
        checked={props.checked}
        disabled={props.disabled}
        ref={inputRef}
        aria-invalid={hasProblem ? true : undefined}
        aria-describedby={described.length === 0 ? undefined : described.join(' ')}
        onChange={(event) => {
          props.onChange(event.target.checked);
        }}
      />
      <label htmlFor={id}>{props.label}</label>
      {props.hint === undefined ? null : (
        <span className="choice-hint" id={`${id}-hint`}>
          {props.hint}
        </span>
      )}
      {hasProblem ? (
        <span className="choice-hint" id={`${id}-problem`} role="alert">
          <FieldMessage text={problem} />
        </span>
      ) : null}
    </div>
  );
}
