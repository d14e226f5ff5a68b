import { readPasswordPolicy } from '../../../main/system/win32-password-policy.ts';
import { answer } from './answer.ts';

/** What this Windows asks of a password of a local account. */
void answer(() => readPasswordPolicy());
