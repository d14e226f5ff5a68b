import { useId } from 'react';
import { FieldMessage } from './field-message.tsx';
import './field.css';

/** What a choice field needs. */
export interface ChoiceFieldProps<K extends string> {
  readonly label: string;
  readonly options: readonly { readonly key: K; readonly label: string; readonly hint?: string }[];
  /** Null while nothing is chosen. */
  readonly value: K | null;
  readonly onChange: (key: K) => void;
  readonly problem?: string | null | undefined;
  readonly name?: string | undefined;
  readonly disabled?: boolean;
}

/**
 * One of a few possibilities, all in sight. Plain radio buttons: Fluent's ones cannot carry a hint that a screen
 * reader connects with its option.
 */
export function ChoiceField<K extends string>(props: ChoiceFieldProps<K>) {
  const id = useId();
  const hasProblem = props.problem !== undefined && props.problem !== null;
  return (
    <fieldset className="field-group" aria-describedby={hasProblem ? `${id}-problem` : undefined} disabled={props.disabled}>
      <legend className="field-legend">{props.label}</legend>
      {props.options.map(({ key, label, hint }) => (
        <div className="choice" key={key}>
          <input
            type="radio"
            id={`${id}-${key}`}
            name={props.name ?? id}
            checked={props.value === key}
            aria-describedby={hint === undefined ? undefined : `${id}-${key}-hint`}
            onChange={() => {
              props.onChange(key);
            }}
          />
          <label htmlFor={`${id}-${key}`}>{label}</label>
          {hint === undefined ? null : (
            <span className="choice-hint" id={`${id}-${key}-hint`}>
              {hint}
            </span>
          )}
        </div>
      ))}
      {hasProblem ? (
        <div id={`${id}-problem`} role="alert">
          <FieldMessage text={props.problem} />
        </div>
      ) : null}
    </fieldset>
  );
}
