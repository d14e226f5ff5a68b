import { known, unknown, type Fact } from '../../app/machine/fact.ts';
import { loadWin32 } from './win32-library.ts';

/** What Windows asks of a password of a local account. */
export type PasswordPolicyDoor = () => Promise<Fact<{ readonly minimumLength: number }>>;

/** USER_MODALS_INFO_0 of lmaccess.h: five DWORDs, of which the first is `usrmod0_min_passwd_len`. */
const INFO_BYTES = 20;
/** winerror.h. */
const [SUCCESS, ACCESS_DENIED] = [0, 5];

/**
 * The policy by NetUserModalsGet, level 0, which needs no special rights (win32 docs). It tells nothing of complexity, and no
 * documented call does; our own rules ask for as much as Windows' complexity does.
 */
export const readPasswordPolicy: PasswordPolicyDoor = async () => {
  const { get, copy, free } = await loadCalls();
  const address = Buffer.alloc(8);
  const status = get(null, 0, address);
  if (status !== SUCCESS) return unknown(status === ACCESS_DENIED ? 'accessDenied' : 'unreadable', `NetUserModalsGet ${String(status)}`);
  const [info, at] = [Buffer.alloc(INFO_BYTES), address.readBigUInt64LE()];
  copy(info, at, INFO_BYTES);
  free(at);
  return known({ minimumLength: info.readUInt32LE(0) });
};

async function loadCalls() {
  const [netapi, kernel] = await Promise.all([loadWin32('netapi32'), loadWin32('kernel32')]);
  return {
    get: netapi('NetUserModalsGet', 'uint32_t', ['str16', 'uint32_t', 'void *']),
    free: netapi('NetApiBufferFree', 'uint32_t', ['uintptr_t']),
    copy: kernel('RtlMoveMemory', 'void', ['void *', 'uintptr_t', 'size_t']),
  };
}
