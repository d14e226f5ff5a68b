import { expect, test } from 'vitest';
import { accessProblem, changeProblem, isPrivateAcl, ownerOf } from './private-acl.ts';

const user = 'S-1-5-21-1-2-3-1001';

test.each([
  ['the user alone', `D:PAI(A;;FA;;;${user})`, true],
  ['with SYSTEM and Administrators', `O:BAG:SYD:AI(A;;FA;;;SY)(A;ID;FA;;;BA)(A;;FA;;;${user})`, true],
  ['a refusal of others', `D:(D;;FA;;;BU)(A;;FA;;;${user})`, true],
  ['all users', `D:AI(A;;FA;;;SY)(A;ID;0x1200a9;;;BU)`, false],
  ['everybody', 'D:(A;;FR;;;WD)', false],
  ['another account', 'D:(A;;FR;;;S-1-5-21-1-2-3-1002)', false],
  ['a list without entries', 'D:', false],
  ['no list', 'O:BAG:SY', false],
  ['nothing', '', false],
])('%s', (_, sddl, isPrivate) => {
  expect(isPrivateAcl(sddl, user)).toBe(isPrivate);
});

const ours = 'D:PAI(A;OICI;FA;;;BA)(A;OICI;FA;;;SY)';
const usersRead = 'D:AI(A;OICIID;FA;;;SY)(A;OICIID;FA;;;BA)(A;OICIID;0x1200a9;;;BU)(A;CIID;DCLCRPCR;;;BU)';
const folder = { isFolder: true, isLink: false };

test.each([
  ['Administrators own it and nobody else gets in', `O:BAG:SY${ours}`, null, null],
  ['SYSTEM owns it', `O:S-1-5-18G:SY${ours}`, null, null],
  ['a user owns it, who could give rights to anybody', `O:${user}G:DU${ours}`, null, 'ownedByOther'],
  ['a user owns it, and we are that user', `O:${user}G:DUD:P(A;;FA;;;OW)(A;;FA;;;${user})`, user, null],
  ['another user owns it', `O:S-1-5-21-1-2-3-1002${ours}`, user, 'ownedByOther'],
  ['what ProgramData hands down', `O:BAG:SY${usersRead}`, null, 'othersGetIn'],
  ['the unelevated self of the same administrator', `O:BAD:P(A;;FA;;;BA)(A;;FA;;;${user})`, null, 'othersGetIn'],
  ['no access list, as on FAT', 'O:BAG:SY', null, 'othersGetIn'],
  ['nothing', '', null, 'ownedByOther'],
])('a folder: %s', (_, sddl, us, problem) => {
  expect(accessProblem({ ...folder, sddl }, us)).toBe(problem);
});

const mabs = 'D:AI(A;OICIID;FA;;;SY)(A;OICIID;FA;;;BA)';
const installer = 'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464';

test.each([
  ['Administrators and SYSTEM alone', `O:BAG:SY${ours}`, null],
  ['that users may read and run', `O:BAG:SY${mabs}(A;OICIID;0x1200a9;;;BU)`, null],
  ['the same, in words', `O:BAG:SY${mabs}(A;OICIIOID;GXGR;;;BU)(A;OICIID;FR;;;WD)`, null],
  ['below Program Files', `O:BAG:SY${mabs}(A;CIIOID;GA;;;${installer})(A;OICIIOID;GA;;;CO)(A;ID;0x1200a9;;;BU)`, null],
  ['that is ours alone', `O:${user}G:DU${mabs}(A;;FA;;;${user})`, null],
  ['made by hand on drive C', `O:BAG:SY${mabs}(A;ID;0x1301bf;;;AU)(A;OICIIOID;SDGXGWGR;;;AU)(A;OICIID;0x1200a9;;;BU)`, 'othersGetIn'],
  ['in which users may make folders', `O:BAG:SY${mabs}(A;;LC;;;AU)`, 'othersGetIn'],
  ['made by hand on another drive', `O:BAG:SY${usersRead}`, 'othersGetIn'],
  ['what is made below is for users to change', `O:BAG:SY${mabs}(A;OICIIO;GW;;;BU)`, 'othersGetIn'],
  ['whose rights users may change', `O:BAG:SY${mabs}(A;;WD;;;BU)`, 'othersGetIn'],
  ['with a condition, after which more may stand', `O:BAG:SYD:(A;;FA;;;BA)(XA;;FA;;;WD;(@User.a == 1))`, 'othersGetIn'],
  ['of another account', `O:S-1-5-21-1-2-3-1002${ours}`, 'ownedByOther'],
  ['on FAT', 'O:BAG:SY', 'othersGetIn'],
])('a folder of programs: %s', (_, sddl, problem) => {
  expect(changeProblem({ ...folder, sddl }, user)).toBe(problem);
  expect(changeProblem({ ...folder, isLink: true, sddl }, user)).toBe('notAFolder');
});

test('a file, or a link to a folder, is no folder whatever its rights', () => {
  expect(accessProblem({ sddl: `O:BA${ours}`, isFolder: false, isLink: false }, null)).toBe('notAFolder');
  expect(accessProblem({ sddl: `O:BA${ours}`, isFolder: true, isLink: true }, null)).toBe('notAFolder');
});

test.each([
  ['O:BAG:SYD:', 'BA'],
  [`O:${user}D:(A;;FA;;;SY)`, user],
  ['G:SYD:(A;;FA;;;SY)', null],
])('the owner in %s is %s', (sddl, owner) => {
  expect(ownerOf(sddl)).toBe(owner);
});
