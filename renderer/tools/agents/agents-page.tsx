/** PLACEHOLDER until the tool is written. */
export function AgentsPage() {
  return null;
}
