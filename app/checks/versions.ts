/** Orders dotted version numbers: negative, 0 or positive. Missing parts count as 0, so that `3` equals `3.0`. */
export function compareVersions(left: string, right: string): number {
  const [a, b] = [partsOf(left), partsOf(right)];
  const length = Math.max(a.length, b.length);
  const differences = Array.from({ length }, (_, index) => (a[index] ?? 0) - (b[index] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}

/** The first number of a version: `14.0.1000.169` → 14. */
export function majorOf(version: string): number {
  return partsOf(version)[0] ?? 0;
}

function partsOf(version: string): readonly number[] {
  return version.split('.').map((part) => Number.parseInt(part, 10) || 0);
}
