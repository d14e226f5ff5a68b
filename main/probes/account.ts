import * as z from 'zod';
import { askScript, onWindows } from './probe.ts';

/** Whose account this process runs under, by its token (WindowsIdentity): a local one is named after the computer. */
export const account = onWindows((doors) => askScript(doors, 'account', z.enum(['domain', 'local', 'system'])));
