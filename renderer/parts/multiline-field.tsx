import { TextField as FluentTextField } from '@fluentui/react/lib/TextField';
import { defined } from './defined.ts';
import { FieldMessage } from './field-message.tsx';
import './field.css';

/** What a field of several lines needs. */
export interface MultilineFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows: number;
  readonly problem?: string | null | undefined;
  readonly hint?: string | undefined;
}

/** Several lines of text with their label, hint and problem. Long lines scroll: a checksum that wraps cannot be compared. */
export function MultilineField({ label, value, onChange, rows, problem = null, hint }: MultilineFieldProps) {
  return (
    <div className="field field-lines">
      <FluentTextField
        label={label}
        value={value}
        multiline
        resizable={false}
        rows={rows}
        wrap="off"
        autoComplete="off"
        spellCheck={false}
        onChange={(_event, next) => {
          onChange(next ?? '');
        }}
        {...defined({ description: hint, errorMessage: problem === null ? undefined : <FieldMessage text={problem} /> })}
      />
    </div>
  );
}
