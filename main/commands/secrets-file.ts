import { closeSync, constants, fstatSync, mkdtempSync, openSync, readFileSync, rmSync, type Stats } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import { isPrivateAcl } from '../../app/support/private-acl.ts';
import { childEnvironment } from '../system/child-environment.ts';
import { decodeText } from '../system/decode-text.ts';
import type { RunProgram } from '../system/run-program.ts';
import { systemCode } from '../system/system-code.ts';
import { systemFolder } from '../system/windows-folder.ts';

/** Rights of group and others (POSIX). */
const OTHERS = 0o077;
/** Bytes; a document of three secrets is far smaller. */
export const MAX_BYTES = 65_536;
/** icacls answers in milliseconds. */
const LIMIT_MS = 10_000;

/**
 * Reads a file of secrets that nobody but its user can open. By POSIX the opened file itself is judged, whatever its name leads to meanwhile;
 * on Windows `icacls` judges the name, which only who may write into its folder could exchange between both. Null: what is in it is no text.
 */
export async function readSecretsFile(file: string, run: RunProgram): Promise<Outcome<string | null>> {
  let handle: number;
  try {
    handle = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    const reason = systemCode(error);
    if (reason === 'ELOOP') return failed({ code: 'file.notPrivate', path: file, reason: 'notAFile' });
    return failed(reason === 'ENOENT' ? { code: 'file.missing', path: file } : { code: 'file.unreadable', path: file, reason });
  }
  try {
    const stat = fstatSync(handle);
    const problem = stat.isFile() ? await problemOf(file, stat, run) : 'notAFile';
    if (problem !== null) return failed({ code: 'file.notPrivate', path: file, reason: problem });
    if (stat.size > MAX_BYTES) return failed({ code: 'file.tooLarge', path: file, bytes: stat.size, limit: MAX_BYTES });
    return ok(decodeText(readFileSync(handle)));
  } catch (error) {
    return failed({ code: 'file.unreadable', path: file, reason: systemCode(error) });
  } finally {
    closeSync(handle);
  }
}

type Problem = 'othersMayRead' | 'ownedByOther' | 'notChecked';

function problemOf(file: string, { uid, mode }: Stats, run: RunProgram): Promise<Problem | null> {
  if (process.platform === 'win32') return windowsProblem(file, run);
  if (uid !== process.getuid?.()) return Promise.resolve('ownedByOther');
  return Promise.resolve((mode & OTHERS) === 0 ? null : 'othersMayRead');
}

/** `icacls /save` writes the list as SDDL, `whoami /user` names the account: both the same in every language of Windows. */
async function windowsProblem(file: string, run: RunProgram): Promise<Problem | null> {
  const folder = mkdtempSync(path.join(tmpdir(), 'acl-'));
  const system = systemFolder();
  const ask = (program: string, args: readonly string[]) =>
    run({
      file: `${system}\\${program}`,
      args,
      cwd: system,
      environment: childEnvironment(),
      totalLimitMs: LIMIT_MS,
      tailBytes: MAX_BYTES,
    });
  try {
    const saved = path.join(folder, 'acl.txt');
    const [list, user] = await Promise.all([ask('icacls.exe', [file, '/save', saved]), ask('whoami.exe', ['/user', '/fo', 'csv', '/nh'])]);
    const sid = user.kind === 'exited' ? /S-1-[\d-]+/u.exec(user.output)?.[0] : undefined;
    if (list.kind !== 'exited' || list.exitCode !== 0 || sid === undefined) return 'notChecked';
    return isPrivateAcl(readFileSync(saved, 'utf16le'), sid) ? null : 'othersMayRead';
  } catch {
    return 'notChecked';
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
