/** One line of a checksum file: a file name and the SHA-256 it must have. */
export interface Sum {
  readonly name: string;
  /** 64 hexadecimal digits in lower case. */
  readonly sha256: string;
  /** In bytes, from the comment that `seal` writes above the line; null when nobody wrote it. */
  readonly size: number | null;
}

/** What is wrong with a line of a checksum file. */
export const sumsProblemCodes = ['format', 'digest', 'escaped', 'name', 'duplicate', 'tooLong', 'noSums'] as const;

/** A line (counted from 1) that a checksum file should not have; line 0 means the file as a whole. */
export interface SumsProblem {
  readonly line: number;
  readonly code: (typeof sumsProblemCodes)[number];
}

/** What reading a checksum file gives: its lines, or every problem it has. */
export type ParsedSums =
  { readonly kind: 'sums'; readonly sums: readonly Sum[] } | { readonly kind: 'malformed'; readonly problems: readonly SumsProblem[] };

/** A package has a dozen parts; a file with more lines than this is not one of ours. */
const longestFile = 10_000;

const sumLine = /^([^ ]+) [ *](.+)$/u;
const sizeLine = /^# size (\d{1,15}) (.+)$/u;

/**
 * Reads a file in the format of coreutils' sha256sum: digest, space, space or `*`, name. Blank lines, comments,
 * CRLF and a byte order mark are tolerated; escaped names, paths and names listed twice are not.
 */
export function parseSums(text: string): ParsedSums {
  const lines = text.replace(/^\u{feff}/u, '').split(/\r?\n/u);
  if (lines.length > longestFile) return malformed([{ line: 0, code: 'tooLong' }]);
  const sizes = new Map<string, number>();
  const sums = new Map<string, Sum>();
  const problems: SumsProblem[] = [];
  for (const [index, line] of lines.entries()) {
    const size = sizeLine.exec(line);
    if (size !== null) sizes.set(size[2] ?? '', Number(size[1]));
    if (line.trim() === '' || line.startsWith('#')) continue;
    const sum = parseLine(line, sizes);
    if (typeof sum === 'string') problems.push({ line: index + 1, code: sum });
    else if (sums.has(sum.name.toLowerCase())) problems.push({ line: index + 1, code: 'duplicate' });
    else sums.set(sum.name.toLowerCase(), sum);
  }
  if (problems.length > 0) return malformed(problems);
  return sums.size === 0 ? malformed([{ line: 0, code: 'noSums' }]) : { kind: 'sums', sums: [...sums.values()] };
}

/** Writes a checksum file that sha256sum --check reads too; sizes go into comments above their lines. */
export function formatSums(sums: readonly Sum[]): string {
  const comment = (sum: Sum) => (sum.size === null ? '' : `# size ${String(sum.size)} ${sum.name}\n`);
  return sums.map((sum) => `${comment(sum)}${sum.sha256}  ${sum.name}\n`).join('');
}

function parseLine(line: string, sizes: ReadonlyMap<string, number>): Sum | SumsProblem['code'] {
  if (line.startsWith('\\')) return 'escaped';
  const match = sumLine.exec(line);
  if (match === null) return 'format';
  const [digest = '', name = ''] = [match[1], match[2]];
  if (!/^[0-9a-f]{64}$/iu.test(digest)) return 'digest';
  if (!isPlainName(name)) return 'name';
  return { name, sha256: digest.toLowerCase(), size: sizes.get(name) ?? null };
}

/** A name in the same folder: no separators, no `.` or `..`, nothing that cannot be seen. */
function isPlainName(name: string): boolean {
  return !/[/\\:\p{Cc}\p{Cs}]/u.test(name) && name !== '.' && name !== '..' && name.length <= 255;
}

function malformed(problems: readonly SumsProblem[]): ParsedSums {
  return { kind: 'malformed', problems };
}
