import { readFileSync } from 'node:fs';
import { parseOptions } from './ini.ts';
import type { VendorError } from './script.ts';
import { isWindowsPath } from './windows-path.ts';

/** The values of an answer file by lower-case key, or the vendor's error. */
export type AnswerFile =
  { readonly kind: 'read'; readonly values: ReadonlyMap<string, string> } | { readonly kind: 'refused'; readonly error: VendorError };

/** Keys of `[OPTIONS]` that MABS V2/V3 takes, and the three of DPM that concern folders (setup facts 2.2). */
const KEYS: ReadonlySet<string> = new Set([
  'username',
  'companyname',
  'sqlaccountpassword',
  'programfiles',
  'databasefiles',
  'integratedinstallsource',
  'sqlmachinename',
  'sqlinstancename',
  'sqlmachineusername',
  'sqlmachinepassword',
  'sqlmachinedomainname',
  'reportingmachinename',
  'reportinginstancename',
  'reportingmachineusername',
  'reportingmachinepassword',
  'reportingmachinedomainname',
  'vaultcredentialfilepath',
  'securitypassphrase',
  'passphrasesavelocation',
  'useexistingsql',
]);

/** A folder with this many characters leaves no room for the files below it (MAX_PATH is 260). */
const LONGEST_FOLDER = 150;

/** Reads an answer file and judges what can be judged without the machine, in the order of DPM's setup. */
export function readAnswerFile(path: string | undefined): AnswerFile {
  const text = path === undefined ? undefined : textOf(path);
  if (text === undefined) return refused(4072, 'The path of the answer file is not valid.');
  const parsed = parseOptions(text);
  switch (parsed.kind) {
    case 'noSection':
      return refused(4069, 'The section [OPTIONS] is missing from the answer file.');
    case 'notAscii':
      return refused(4073, `Line ${String(parsed.line)} of the answer file has a character that is not ASCII.`);
    case 'notAKey':
      return refused(4073, `Line ${String(parsed.line)} of the answer file is not a key with a value.`);
    case 'repeated':
      return refused(4075, `The argument ${parsed.key} is repeated.`);
    case 'parsed': {
      const error = valuesProblem(parsed.values);
      return error === undefined ? { kind: 'read', values: parsed.values } : { kind: 'refused', error };
    }
  }
}

/** What is wrong with the values themselves; undefined when nothing is. */
function valuesProblem(values: ReadonlyMap<string, string>): VendorError | undefined {
  const stranger = [...values.keys()].find((key) => !KEYS.has(key));
  if (stranger !== undefined) return { id: 4073, message: `The argument ${stranger} is not valid.` };
  if (isBlank(values.get('username'))) return { id: 4065, message: 'The user name is missing.' };
  if (isBlank(values.get('companyname'))) return { id: 4066, message: 'The company name is missing.' };
  const missing = ['sqlmachinename', 'sqlinstancename'].find((key) => values.get(key) === undefined);
  if (missing !== undefined) return { id: 4069, message: `The mandatory input ${missing} is missing.` };
  const empty = [...values].find(([key, value]) => value === '' && !MAY_BE_EMPTY.has(key));
  if (empty !== undefined) return { id: 4076, message: `The value of ${empty[0]} is missing.` };
  return namesProblem(values) ?? foldersProblem(values);
}

/** Accounts of a remote SQL Server; MABS uses a local one. */
const MAY_BE_EMPTY: ReadonlySet<string> = new Set([
  'sqlmachineusername',
  'sqlmachinepassword',
  'sqlmachinedomainname',
  'reportingmachineusername',
  'reportingmachinepassword',
  'reportingmachinedomainname',
]);

function namesProblem(values: ReadonlyMap<string, string>): VendorError | undefined {
  const full = ['sqlmachinename', 'reportingmachinename'].find((key) => values.get(key)?.includes('.') === true);
  if (full !== undefined)
    return {
      id: 832,
      message: 'Setup cannot grant the account access to the database: give the NetBIOS name of the computer.',
    };
  if (!['0', '1', undefined].includes(values.get('useexistingsql'))) return { id: 4073, message: 'UseExistingSQL must be 0 or 1.' };
  const legal = /^[A-Za-z][A-Za-z0-9$]{0,15}$/u.test(values.get('sqlinstancename') ?? '');
  return legal
    ? undefined
    : {
        id: 4324,
        message: 'The name of the SQL Server instance cannot be used.',
      };
}

function foldersProblem(values: ReadonlyMap<string, string>): VendorError | undefined {
  const folders = ['programfiles', 'databasefiles'].flatMap((key) => values.get(key) ?? []);
  if (folders.some((folder) => !isWindowsPath(folder) || folder.length < 4))
    return { id: 4072, message: 'The path of a folder is not valid.' };
  return folders.some((folder) => folder.length > LONGEST_FOLDER) ? { id: 4074, message: 'The path of a folder is too long.' } : undefined;
}

function isBlank(value: string | undefined): boolean {
  return value === undefined || value.trim() === '';
}

/** Latin-1, so that a byte outside ASCII is seen as one. */
function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return undefined;
  }
}

function refused(id: number, message: string): AnswerFile {
  return { kind: 'refused', error: { id, message } };
}
