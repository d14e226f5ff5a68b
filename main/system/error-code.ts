/** The system's code of an error (`ENOENT`, `EACCES` …), or `UNKNOWN`. Never its message: that may hold paths and values. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return 'UNKNOWN';
  return typeof error.code === 'string' ? error.code : 'UNKNOWN';
}
