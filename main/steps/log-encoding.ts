/** How a log is written. `bytes`: UTF-8, or the code page of Windows where a line is no UTF-8. */
export type LogEncoding = 'bytes' | 'utf16le' | 'utf16be';

/** How much of a file's beginning tells its encoding. */
export const HEAD_BYTES = 512;

/** The encoding of a log by its first bytes: its mark, or where there is none, where the zeros of plain letters stand. */
export function encodingOf(head: Uint8Array): LogEncoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf16be';
  const zeros = (from: number): number => head.filter((byte, index) => byte === 0 && index % 2 === from).length;
  const half = Math.floor(head.length / 2);
  if (half === 0) return 'bytes';
  if (zeros(1) > half / 2) return 'utf16le';
  return zeros(0) > half / 2 ? 'utf16be' : 'bytes';
}

/** Whole lines of a log, and the bytes of the line that has not ended yet. */
export function splitLines(bytes: Buffer, encoding: LogEncoding): { readonly lines: readonly string[]; readonly rest: Buffer } {
  const lines: string[] = [];
  let from = 0;
  for (let end = lineEnd(bytes, from, encoding); end >= 0; end = lineEnd(bytes, from, encoding)) {
    lines.push(decodeLine(bytes.subarray(from, end), encoding));
    from = end + (encoding === 'bytes' ? 1 : 2);
  }
  return { lines, rest: bytes.subarray(from) };
}

/** The whole text of a log, its lines parted by a feed alone. */
export function textOfLog(bytes: Buffer, encoding = encodingOf(bytes.subarray(0, HEAD_BYTES))): string {
  const { lines, rest } = splitLines(bytes, encoding);
  return [...lines, decodeLine(rest, encoding)].join('\n');
}

/** One line without its mark and its end. */
export function decodeLine(bytes: Uint8Array, encoding: LogEncoding): string {
  return decode(bytes, encoding)
    .replace(/^\uFEFF/u, '')
    .replace(/\r$/u, '');
}

/** A feed stands on a whole letter: in UTF-16 the same byte can be half of another one. */
function lineEnd(bytes: Buffer, from: number, encoding: LogEncoding): number {
  if (encoding === 'bytes') return bytes.indexOf(0x0a, from);
  const [first, second] = encoding === 'utf16le' ? [0x0a, 0x00] : [0x00, 0x0a];
  for (let at = from; at + 1 < bytes.length; at += 2) if (bytes[at] === first && bytes[at + 1] === second) return at;
  return -1;
}

function decode(bytes: Uint8Array, encoding: LogEncoding): string {
  if (encoding === 'utf16le') return new TextDecoder('utf-16le').decode(bytes);
  if (encoding === 'utf16be') return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Western Windows; elsewhere words may be wrong, but numbers and untranslated words never are.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
