import { TextField as FluentTextField } from '@fluentui/react/lib/TextField';
import type { ReactNode } from 'react';
import { defined } from './defined.ts';
import { FieldMessage } from './field-message.tsx';
import './field.css';

/** What a form gets hold of to put the caret into a field; fits the `ref` of react-hook-form. */
export interface FocusTarget {
  readonly focus: () => void;
  readonly select: () => void;
}

/** What a text field needs. `problem` is the worded problem, null or absent when there is none. */
export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly name?: string | undefined;
  readonly problem?: string | null | undefined;
  readonly hint?: string | undefined;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
  readonly inputRef?: ((target: FocusTarget | null) => void) | undefined;
  /** A button beside the field, on the same line as the input. */
  readonly suffixButton?: ReactNode;
  /** Shown at the end of the field: `GB`. The label or hint says it too. */
  readonly unit?: string | undefined;
  readonly inputMode?: 'numeric' | 'decimal' | 'text';
  readonly autoComplete?: string;
}

/** A line of text with its label, hint and problem. The path or name in it is never cut: it scrolls and can be copied. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, problem, suffixButton } = props;
  const hasProblem = problem !== undefined && problem !== null;
  const field = (
    <FluentTextField
      label={label}
      value={value}
      onChange={(_event, next) => {
        onChange(next ?? '');
      }}
      disabled={props.disabled ?? false}
      autoFocus={props.autoFocus ?? false}
      autoComplete={props.autoComplete ?? 'off'}
      spellCheck={false}
      {...defined({
        name: props.name,
        onBlur: props.onBlur,
        inputMode: props.inputMode,
        suffix: props.unit,
        description: props.hint,
        componentRef: props.inputRef,
        errorMessage: hasProblem ? <FieldMessage text={problem} /> : undefined,
      })}
    />
  );
  if (suffixButton === undefined) return <div className={props.unit === undefined ? 'field' : 'field field-short'}>{field}</div>;
  return (
    <div className="field field-row">
      <div className="field-grow">{field}</div>
      {suffixButton}
    </div>
  );
}
