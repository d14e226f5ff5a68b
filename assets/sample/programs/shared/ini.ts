/** The keys of one section of an answer file, as they were written, or why it is not usable. */
export type ParsedIni =
  | { readonly kind: 'parsed'; readonly values: ReadonlyMap<string, string> }
  | { readonly kind: 'noSection' }
  | { readonly kind: 'notAscii'; readonly line: number }
  | { readonly kind: 'notAKey'; readonly line: number }
  | { readonly kind: 'repeated'; readonly key: string };

/** Reads `[OPTIONS]` of an answer file: `Key=Value` or `Key = Value`, comment lines with `#` or `;`; keys compare without case. */
export function parseOptions(text: string): ParsedIni {
  const values = new Map<string, string>();
  let section: string | undefined;
  let found = false;
  for (const [index, raw] of text.split(/\r?\n/u).entries()) {
    const line = raw.trim();
    if (/[^\t\u0020-\u007e]/u.test(line)) return { kind: 'notAscii', line: index + 1 };
    if (line === '' || line.startsWith('#') || line.startsWith(';')) continue;
    const heading = /^\[([^\]]*)\]$/u.exec(line);
    if (heading !== null) {
      section = (heading[1] ?? '').trim().toUpperCase();
      found ||= section === 'OPTIONS';
    } else if (section === 'OPTIONS') {
      const pair = /^([A-Za-z]+)\s*=\s*(.*)$/u.exec(line);
      if (pair === null) return { kind: 'notAKey', line: index + 1 };
      const key = (pair[1] ?? '').toLowerCase();
      if (values.has(key)) return { kind: 'repeated', key: pair[1] ?? '' };
      values.set(key, unquoted(pair[2] ?? ''));
    }
  }
  return found ? { kind: 'parsed', values } : { kind: 'noSection' };
}

function unquoted(value: string): string {
  return value.length > 1 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : value;
}
