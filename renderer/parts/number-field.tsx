import { useState } from 'react';
import { TextField, type FocusTarget } from './text-field.tsx';
import './field.css';

/** What a number field needs. */
export interface NumberFieldProps {
  readonly label: string;
  /** Null while nothing, or nothing that is a number, is entered. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly name?: string | undefined;
  /** Shown at the end of the field: `GB`. */
  readonly unit?: string | undefined;
  readonly problem?: string | null | undefined;
  readonly hint?: string | undefined;
  readonly disabled?: boolean;
  readonly inputRef?: ((target: FocusTarget | null) => void) | undefined;
}

/** A number, typed with a decimal point or comma. What was typed stays in the field, also when it is no number. */
export function NumberField({ value, onChange, ...field }: NumberFieldProps) {
  const [text, setText] = useState(() => (value === null ? '' : String(value)));
  const shown = numberOf(text) === value || value === null ? text : String(value);
  return (
    <TextField
      {...field}
      value={shown}
      inputMode="decimal"
      onChange={(next) => {
        setText(next);
        onChange(numberOf(next));
      }}
    />
  );
}

function numberOf(text: string): number | null {
  const plain = text.trim().replace(',', '.');
  return /^-?\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : null;
}
