import type { FieldPath, FieldPathValue, FieldValues } from 'react-hook-form';
import type { DomainForm } from './use-domain-form.ts';
import { useField, type FieldBinding } from './use-field.ts';

/** A secret and the field that confirms it. */
export interface ConfirmedSecretBinding<V> {
  readonly secret: FieldBinding<V>;
  readonly confirm: FieldBinding<V>;
}

/**
 * Binds a secret that is typed twice. They are compared when a field is left, not with every key; a difference that was
 * told goes as soon as it is mended, in whichever of the two fields.
 */
export function useConfirmedSecret<F extends FieldValues, O, N extends FieldPath<F>>(
  form: DomainForm<F, O>,
  [first, second]: readonly [first: N, second: N],
): ConfirmedSecretBinding<FieldPathValue<F, N>> {
  const secret = useField(form, first);
  const confirm = useField(form, second);
  const { isTouched, error } = form.getFieldState(second, form.formState);
  return {
    secret: {
      ...secret,
      onChange: (value) => {
        secret.onChange(value);
        if (error !== undefined) void form.trigger(second);
      },
      onBlur: () => {
        secret.onBlur();
        if (isTouched) void form.trigger(second);
      },
    },
    confirm,
  };
}
