import { useController, type FieldPath, type FieldPathValue, type FieldValues } from 'react-hook-form';
import type { FocusTarget } from '../../parts/text-field.tsx';
import type { DomainForm } from './use-domain-form.ts';
import { useProblemWords } from './use-problem-words.ts';

/** What ties a field of the page to its place in the form. */
export interface FieldBinding<V> {
  readonly name: string;
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly onBlur: () => void;
  readonly inputRef: (target: FocusTarget | null) => void;
  readonly problem: string | null;
}

/** Binds one field to its form; spread it into a text field, path field or secret field. */
export function useField<F extends FieldValues, O, N extends FieldPath<F>>(
  form: DomainForm<F, O>,
  name: N,
): FieldBinding<FieldPathValue<F, N>> {
  const { field, fieldState } = useController({ control: form.control, name });
  const words = useProblemWords();
  return {
    name,
    value: field.value,
    onChange: field.onChange,
    onBlur: field.onBlur,
    inputRef: field.ref,
    problem: words(fieldState.error),
  };
}
