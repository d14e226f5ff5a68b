import { readFileSync } from 'node:fs';

/** The fuses of Electron in the order of their wire (electron, build/fuses/fuses.json5, version 1). */
const fuseNames = [
  'runAsNode',
  'cookieEncryption',
  'nodeOptions',
  'nodeCliInspect',
  'embeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
] as const;

/** How a fuse is set; `removed`: this Electron has it no longer. */
export type FuseState = 'on' | 'off' | 'removed';

/** What stands before the wire in every executable of Electron (electron, docs/tutorial/fuses.md). */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

const states: Readonly<Record<string, FuseState>> = { '0': 'off', '1': 'on', r: 'removed' };

/**
 * Reads the fuses of a built executable, with code of our own: what electron-builder wrote is not asked of its own library. A
 * fuse beyond those above is named by its number, so that a new Electron with a new one is noticed.
 */
export function fusesOf(executable: string): Readonly<Record<string, FuseState>> {
  const bytes = readFileSync(executable);
  const at = bytes.indexOf(SENTINEL, 0, 'latin1');
  if (at === -1 || bytes.indexOf(SENTINEL, at + 1, 'latin1') !== -1) throw new Error(`${executable} has not exactly one wire of fuses`);
  const [version, length] = [bytes[at + SENTINEL.length], bytes[at + SENTINEL.length + 1] ?? 0];
  if (version !== 1) throw new Error(`the wire of fuses is of version ${String(version)}`);
  const start = at + SENTINEL.length + 2;
  const wire = Array.from(bytes.subarray(start, start + length), (state) => states[String.fromCharCode(state)] ?? 'removed');
  return Object.fromEntries(wire.map((state, index) => [fuseNames[index] ?? String(index), state]));
}

/** How the fuses that an executable has have to be set (decisions 019 and 027); for one that nobody thought of there is no answer. */
export function expectedFuses(found: Readonly<Record<string, FuseState>>): Readonly<Record<string, FuseState | undefined>> {
  return Object.fromEntries(Object.keys(found).map((name) => [name, expected[name]]));
}

const expected: Readonly<Record<string, FuseState | undefined>> = {
  runAsNode: 'on',
  cookieEncryption: 'on',
  nodeOptions: 'off',
  nodeCliInspect: 'off',
  embeddedAsarIntegrityValidation: 'on',
  onlyLoadAppFromAsar: 'on',
  loadBrowserProcessSpecificV8Snapshot: 'off',
  // Since Electron 29; what is built with the stand-in for it has no such fuse.
  grantFileProtocolExtraPrivileges: 'off',
};
