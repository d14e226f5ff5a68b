import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import { systemCode } from '../system/system-code.ts';
import { parseKey, type MinisignKey } from './minisign.ts';

/**
 * The public keys that checksums have to be signed with: every `.pub` file in a folder of the administrator's. No folder
 * or an empty one: signatures are not asked for. A file that is no key is a failure, or a damaged key would switch the
 * question off.
 */
export async function trustedKeys(folder: string): Promise<Outcome<readonly MinisignKey[]>> {
  const names = await namesIn(folder);
  if (names.kind === 'failed') return names;
  const keys: MinisignKey[] = [];
  for (const name of names.value.filter((one) => one.toLowerCase().endsWith('.pub'))) {
    const key = await keyIn(path.join(folder, name));
    if (key.kind === 'failed') return key;
    keys.push(key.value);
  }
  return ok(keys);
}

/** A key given with a command: its line of base64, or the path of its file. */
export function keyGiven(given: string): Promise<Outcome<MinisignKey>> {
  const key = parseKey(given);
  return key === null ? keyIn(path.resolve(given)) : Promise.resolve(ok(key));
}

async function keyIn(file: string): Promise<Outcome<MinisignKey>> {
  try {
    const key = parseKey(await readFile(file, 'utf8'));
    return key === null ? failed({ code: 'signature.keyMalformed', key: file }) : ok(key);
  } catch (error) {
    const reason = systemCode(error);
    return failed(reason === 'ENOENT' ? { code: 'signature.keyMalformed', key: file } : { code: 'file.unreadable', path: file, reason });
  }
}

async function namesIn(folder: string): Promise<Outcome<readonly string[]>> {
  try {
    return ok([...(await readdir(folder))].sort());
  } catch (error) {
    const reason = systemCode(error);
    return reason === 'ENOENT' ? ok([]) : failed({ code: 'file.unreadable', path: folder, reason });
  }
}
