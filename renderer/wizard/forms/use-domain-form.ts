import { zodResolver } from '@hookform/resolvers/zod';
import { useForm, type DefaultValues, type FieldErrors, type FieldValues, type UseFormReturn } from 'react-hook-form';
import type * as z from 'zod';

/** A form whose fields `F` a schema of the domain turns into a value `O`. */
export type DomainForm<F extends FieldValues, O> = UseFormReturn<F, unknown, O>;

/**
 * A form judged by a schema of the domain: a field when it is left, all of them on submit. Wrong values stay in
 * their fields; on submit the first wrong field gets the focus.
 */
export function useDomainForm<F extends FieldValues, O>(schema: z.ZodType<O>, first: F): DomainForm<F, O> {
  return useForm<F, unknown, O>({
    resolver: zodResolver(schema as z.ZodType<O, F>),
    defaultValues: first as DefaultValues<F>,
    mode: 'onTouched',
  });
}

/** Submits a form; false when a field is wrong, else what `save` says. `onWrong` is told before the first wrong field gets the focus. */
export async function submitForm<F extends FieldValues, O>(
  form: DomainForm<F, O>,
  save: (value: O) => Promise<boolean>,
  onWrong: (errors: FieldErrors<F>) => void = () => undefined,
): Promise<boolean> {
  let isSaved = false;
  await form.handleSubmit(async (value) => {
    isSaved = await save(value);
  }, onWrong)();
  return isSaved;
}
