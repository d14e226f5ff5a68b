/** PLACEHOLDER until the tool is written. */
export function ConnectivityPage() {
  return null;
}
