import type { RegistryValue } from './system.ts';

/** What parts the texts of a REG_MULTI_SZ in the output: given to reg.exe with `/se`, and in no file name. */
export const MULTI_SEPARATOR = '|';

/** One key of the registry: its values by their names in small letters, and the names of what is under it. */
export interface RegistryKey {
  readonly values: ReadonlyMap<string, { readonly name: string; readonly value: RegistryValue }>;
  readonly subkeys: readonly string[];
}

/** A value: four blanks, name, four blanks, type, four blanks, data. A name may hold blanks, so it ends at the first type. */
const VALUE_LINE = /^ {4}(?<name>.*?) {4}(?<type>REG_[A-Z_]+)(?: {4}(?<data>.*))?$/u;
const KEY_LINE = /^HKEY_[A-Z_]+(?:\\(?<path>.*))?$/u;

/**
 * Reads what `reg.exe query KEY /se |` prints. Types and key names are the same in every language of Windows; the
 * name of the default value is not, so that it is left out.
 */
export function parseRegQuery(output: string, key: string): RegistryKey {
  const values = new Map<string, { readonly name: string; readonly value: RegistryValue }>();
  const subkeys: string[] = [];
  for (const record of recordsOf(output)) {
    const parts = VALUE_LINE.exec(record.split('\n', 1)[0] ?? '')?.groups;
    const rest = record.split('\n').slice(1);
    if (parts === undefined) {
      const name = subkeyName(record, key);
      if (name !== null) subkeys.push(name);
    } else if (!isDefault(parts['name'] ?? '')) {
      const name = parts['name'] ?? '';
      const data = [parts['data'] ?? '', ...rest].join('\n');
      values.set(name.toLowerCase(), { name, value: valueOf(parts['type'] ?? '', data) });
    }
  }
  return { values, subkeys };
}

/** Lines of the output; a line that begins neither a value nor a key goes on the text of the value before it. */
function recordsOf(output: string): readonly string[] {
  const records: string[] = [];
  for (const line of output.split(/\r\r\n|\r\n|\n/u)) {
    const begins = VALUE_LINE.test(line) || KEY_LINE.test(line);
    if (begins) records.push(line);
    else if (line.trim() !== '' && records.length > 0) records.push(`${records.pop() ?? ''}\n${line}`);
  }
  return records;
}

/** The name of a key right under the asked one. Both are written with their hive, ours in short. */
function subkeyName(line: string, key: string): string | null {
  const asked = key.includes('\\') ? key.slice(key.indexOf('\\') + 1).toLowerCase() : '';
  const path = KEY_LINE.exec(line)?.groups?.['path'] ?? '';
  const prefix = asked === '' ? '' : `${asked}\\`;
  const name = path.slice(prefix.length);
  return path.toLowerCase().startsWith(prefix) && name !== '' && !name.includes('\\') ? name : null;
}

function isDefault(name: string): boolean {
  return name === '' || /^\(.+\)$/u.test(name);
}

function valueOf(type: string, data: string): RegistryValue {
  switch (type) {
    case 'REG_DWORD':
    case 'REG_QWORD':
      return Number.parseInt(data, 16);
    case 'REG_MULTI_SZ':
      return data.split(MULTI_SEPARATOR).filter((text) => text !== '');
    default:
      return data;
  }
}
