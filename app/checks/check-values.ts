import type { CheckValues } from './result.ts';

/** A value of a judgement that is text. Asking for another kind of value is a bug and throws. */
export function textOf(values: CheckValues, name: string): string {
  const value = values[name];
  return typeof value === 'string' ? value : missing(name);
}

/** A value of a judgement that is a number. */
export function numberOf(values: CheckValues, name: string): number {
  const value = values[name];
  return typeof value === 'number' ? value : missing(name);
}

/** A value of a judgement that is true or false. */
export function flagOf(values: CheckValues, name: string): boolean {
  const value = values[name];
  return typeof value === 'boolean' ? value : missing(name);
}

/** A value of a judgement that is a list of texts. */
export function listOf(values: CheckValues, name: string): readonly string[] {
  const value = values[name];
  return Array.isArray(value) ? value : missing(name);
}

function missing(name: string): never {
  throw new Error(`The judgement has no value "${name}" of this kind.`);
}
