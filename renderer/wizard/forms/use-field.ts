import { useCallback } from 'react';
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
  const { ref } = field;
  const inputRef = useCallback((target: FocusTarget | null) => ref(target === null ? null : withSelection(target)), [ref]);
  return {
    name,
    value: field.value,
    onChange: field.onChange,
    onBlur: field.onBlur,
    inputRef,
    problem: words(fieldState.error),
  };
}

/** Who is led to a field finds its value marked: typing replaces it (ux E7). */
function withSelection(target: FocusTarget): FocusTarget {
  return {
    focus: () => {
      target.focus();
      target.select();
    },
    select: () => {
      target.select();
    },
  };
}
