import * as z from 'zod';

/**
 * Declares one member of {@link Failure}: a stable code and the values its sentence needs.
 * Codes are grouped by area: `package.partsDamaged`, `run.evidenceMissing`.
 */
export function defineFailure<const C extends string, S extends z.core.$ZodLooseShape>(code: C, values: S) {
  return z.strictObject({ code: z.literal(code), ...values });
}
