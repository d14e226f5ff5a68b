import * as z from 'zod';

/** Schema of what is set up: a new server, or a newer version over the backup server that is there. */
export const setupMode = z.enum(['install', 'upgrade']);

/** Schema of what a session can be begun for: to set something up, or to look at a server or after it (`check`, `tools`). */
export const sessionMode = z.enum([...setupMode.options, 'check', 'tools']);

/** See {@link sessionMode}. */
export type SessionMode = z.infer<typeof sessionMode>;

/** See {@link setupMode}. */
export type SetupMode = z.infer<typeof setupMode>;
