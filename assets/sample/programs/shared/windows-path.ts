const FORBIDDEN = /[<>"|?*\u0000-\u001f]/u;

/** Whether a value is an absolute Windows path on a drive, with nothing in it that Windows refuses. */
export function isWindowsPath(value: string): boolean {
  return /^[A-Za-z]:[\\/]/u.test(value) && segmentsOf(value).every(isPlainSegment);
}

/** The path relative to the sample machine that stands for a Windows path: `C:\A B\c` -> `['C', 'A B', 'c']`. */
export function machineSegments(windowsPath: string): readonly string[] {
  return [windowsPath.slice(0, 1).toUpperCase(), ...segmentsOf(windowsPath)];
}

/** Joins Windows path parts with single backslashes. */
export function joinWindows(...parts: readonly string[]): string {
  return parts.map((part, index) => (index === parts.length - 1 ? part : part.replace(/[\\/]+$/u, ''))).join('\\');
}

function segmentsOf(windowsPath: string): readonly string[] {
  return windowsPath
    .slice(2)
    .split(/[\\/]+/u)
    .filter((segment) => segment !== '');
}

function isPlainSegment(segment: string): boolean {
  return segment !== '.' && segment !== '..' && !segment.includes(':') && !FORBIDDEN.test(segment);
}
