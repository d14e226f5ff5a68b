/** PLACEHOLDER until the tool is written. */
export function ServerMovePage() {
  return null;
}
