/** PLACEHOLDER until the tool is written. */
export function StoragePage() {
  return null;
}
