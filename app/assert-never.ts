/** Ends an exhaustive switch: does not compile while a member of the union is unhandled, throws if data lied. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
