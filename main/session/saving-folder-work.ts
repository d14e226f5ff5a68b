import { mkdtemp, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { SavingFolder } from '../../app/answers/saving-folder.ts';
import type { MachineFacts } from '../../app/machine/facts.ts';
import { ok, type Outcome } from '../../app/outcome.ts';
import { systemCode } from '../system/system-code.ts';
import type { ActiveSession } from './active-session.ts';

/** Looks at the folder the passphrase is to be saved in: by making and removing an empty folder there, since rights alone do not tell. */
export async function lookAtSavingFolder({ facts: known }: ActiveSession, folder: string): Promise<Outcome<SavingFolder>> {
  const [state, facts] = await Promise.all([stateOf(folder), known.recent()]);
  return ok({ state, isOnServer: isOnServer(folder, facts) });
}

async function stateOf(folder: string): Promise<SavingFolder['state']> {
  const found = await kindOf(folder);
  if (found === 'missing') return stateOfMissing(folder);
  if (found !== 'folder') return found;
  return (await canMakeIn(folder)) ? 'ready' : 'notWritable';
}

/** A folder that is not there yet is made inside the nearest one that is; without any, its drive or share is not there. */
async function stateOfMissing(folder: string): Promise<SavingFolder['state']> {
  const parent = path.dirname(folder);
  if (parent === folder || !path.isAbsolute(folder)) return 'unreachable';
  const found = await kindOf(parent);
  if (found === 'missing') return stateOfMissing(parent);
  if (found !== 'folder') return found;
  return (await canMakeIn(parent)) ? 'missing' : 'notWritable';
}

async function kindOf(place: string): Promise<'folder' | 'missing' | 'notFolder' | 'notWritable'> {
  try {
    return (await stat(place)).isDirectory() ? 'folder' : 'notFolder';
  } catch (error) {
    const code = systemCode(error);
    return code === 'ENOENT' ? 'missing' : code === 'ENOTDIR' ? 'notFolder' : 'notWritable';
  }
}

async function canMakeIn(folder: string): Promise<boolean> {
  try {
    await rmdir(await mkdtemp(path.join(folder, '.passphrase-')));
    return true;
  } catch {
    return false;
  }
}

/** A share of another computer, a network drive and a removable one outlive the server. */
function isOnServer(folder: string, { computer, volumes }: MachineFacts): boolean | null {
  const host = /^\\\\(?<host>[^\\.]+)/u.exec(folder)?.groups?.['host']?.toLowerCase();
  if (host !== undefined) return computer.kind === 'unknown' ? null : ['localhost', computer.value.name.toLowerCase()].includes(host);
  const drive = `${folder.slice(0, 2).toUpperCase()}\\`;
  const volume = volumes.kind === 'known' ? volumes.value.find(({ root }) => root.toUpperCase() === drive) : undefined;
  return volume === undefined ? null : volume.type === 'fixed';
}
