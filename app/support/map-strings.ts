import * as z from 'zod';

/**
 * A value of a schema with its free texts changed. Codes (enums, literals), numbers and flags stay, so that the result
 * still fits the schema, whatever `change` does.
 */
export function mapStrings<T extends z.ZodType>(schema: T, value: z.infer<T>, change: (text: string) => string): z.infer<T> {
  return changed(schema, value, change) as z.infer<T>;
}

/** Every free text in a value of a schema, with the name of the field that holds it. */
export function stringsIn(schema: z.ZodType, value: unknown): readonly { readonly field: string; readonly text: string }[] {
  const found: { readonly field: string; readonly text: string }[] = [];
  changed(
    schema,
    value,
    (text, field) => {
      found.push({ field, text });
      return text;
    },
    '',
  );
  return found;
}

type Change = (text: string, field: string) => string;

function changed(schema: z.core.$ZodType, value: unknown, change: Change, field = ''): unknown {
  if (value === undefined || value === null) return value;
  if (schema instanceof z.ZodString) return typeof value === 'string' ? change(value, field) : value;
  if (isWrapper(schema)) return changed(schema.unwrap(), value, change, field);
  if (schema instanceof z.ZodArray && Array.isArray(value)) return value.map((item) => changed(schema.element, item, change, field));
  if (schema instanceof z.ZodDiscriminatedUnion || schema instanceof z.ZodUnion) return changedOption(schema.options, value, change, field);
  if (schema instanceof z.ZodObject && isRecord(value)) {
    const shape = schema.shape as Readonly<Record<string, z.core.$ZodType>>;
    return mapEntries(value, (name, item) => {
      const inner = shape[name];
      return inner === undefined ? item : changed(inner, item, change, name);
    });
  }
  if (schema instanceof z.ZodRecord && isRecord(value)) {
    const { valueType } = schema;
    return mapEntries(value, (name, item) => changed(valueType, item, change, name));
  }
  return value;
}

/** What only says how a value may be absent; the texts are inside. */
function isWrapper(schema: z.core.$ZodType): schema is z.ZodNullable | z.ZodOptional | z.ZodDefault | z.ZodReadonly {
  return [z.ZodNullable, z.ZodOptional, z.ZodDefault, z.ZodReadonly].some((kind) => schema instanceof kind);
}

function changedOption(options: readonly z.core.$ZodType[], value: unknown, change: Change, field: string): unknown {
  const option = options.find((each) => z.safeParse(each, value).success);
  return option === undefined ? value : changed(option, value, change, field);
}

function mapEntries(value: Readonly<Record<string, unknown>>, change: (name: string, item: unknown) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, change(name, item)]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
