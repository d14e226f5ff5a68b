/** What can stand in a value of the registry that a test writes: text, a 32-bit number, several texts, or bytes in hexadecimal. */
export type RegistryContent = string | number | readonly string[] | { readonly binary: string };

/** Keys with the values under them, by name. A key with a minus before it is removed first, with all that is in it. */
export type RegistryTree = Readonly<Record<string, Readonly<Record<string, RegistryContent>>>>;

const hives: Readonly<Record<string, string>> = { HKLM: 'HKEY_LOCAL_MACHINE', HKCU: 'HKEY_CURRENT_USER', HKU: 'HKEY_USERS' };

/** A `.reg` file as regedit imports it. */
export function registryFile(tree: RegistryTree): Buffer {
  const keys = Object.entries(tree).map(([key, values]) => {
    const lines = Object.entries(values).map(([name, content]) => `${quoted(name)}=${written(content)}`);
    return [`[${key.replace(/(?<=^-?)\w+/u, (hive) => hives[hive] ?? hive)}]`, ...lines].join('\r\n');
  });
  return Buffer.from(`\u{feff}Windows Registry Editor Version 5.00\r\n\r\n${keys.join('\r\n\r\n')}\r\n`, 'utf16le');
}

function written(content: RegistryContent): string {
  if (typeof content === 'string') return quoted(content);
  if (typeof content === 'number') return `dword:${content.toString(16).padStart(8, '0')}`;
  if ('binary' in content) return `hex:${(content.binary.match(/../gu) ?? []).join(',')}`;
  // 7: REG_MULTI_SZ; each text ends with a zero, and the list with one more.
  const bytes = Buffer.from(`${content.map((text) => `${text}\0`).join('')}\0`, 'utf16le');
  return `hex(7):${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(',')}`;
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/gu, '\\$&')}"`;
}
