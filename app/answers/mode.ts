import * as z from 'zod';

/** Schema of what is set up: a new server, or a newer version over the backup server that is there. */
export const setupMode = z.enum(['install', 'upgrade']);

/** See {@link setupMode}. */
export type SetupMode = z.infer<typeof setupMode>;
