/** Random bytes of the browser's cryptographic source, for secrets that are generated. */
export function randomBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}
