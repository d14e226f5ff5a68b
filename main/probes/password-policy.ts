import { onWindows } from './probe.ts';

/** The policy that Windows has for passwords of local accounts: this computer's, or the one its domain gives it. */
export const passwordPolicy = onWindows(({ passwordPolicy: read }) => read());
