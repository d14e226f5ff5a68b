import { expect, test } from 'vitest';
import { isPrivateAcl } from './private-acl.ts';

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
