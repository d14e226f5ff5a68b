import * as z from 'zod';
import { movePools, moveStepIds } from './steps.ts';

/** The version of the file a move is kept in. */
export const moveVersion = 1;

/** A NetBIOS name of Windows: at most 15 letters, digits, hyphens and underscores, not digits alone. It goes into commands as it is. */
export const serverName = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^(?!\d+$)[A-Z0-9_](?:[A-Z0-9_-]{0,13}[A-Z0-9_])?$/u);

/** A DNS name, or that of a domain from before DNS. */
const domainName = z.string().regex(/^[A-Za-z0-9](?:[A-Za-z0-9.-]{0,253}[A-Za-z0-9])?$/u);

/** Names of SQL Server that need no quoting in `cmd.exe` and between brackets. */
const sqlName = z.string().regex(/^[\w$#@.\\-]{1,128}$/u);

/** Where the database of the backup server was found: `MABS01\MSDPM2017`, `DPMDB_MABS01`. */
const database = z.strictObject({ server: sqlName, name: sqlName });

/** Schema of a move as it is kept: what is known of the server, and when which step was done. */
export const serverMove = z.strictObject({
  schemaVersion: z.literal(moveVersion),
  serverName,
  /** Null where it was not known when the list was begun. */
  domain: domainName.nullable(),
  database: database.nullable(),
  pool: z.enum(movePools),
  begunAt: z.iso.datetime(),
  /** When each step was ticked. */
  done: z.partialRecord(z.enum(moveStepIds), z.iso.datetime()),
});

/** See {@link serverMove}. */
export type ServerMove = z.infer<typeof serverMove>;

/** Schema of what is asked before a list begins: without the confirmation there is none. */
export const moveBeginning = z.strictObject({
  serverName,
  pool: z.enum(movePools),
  /** The condition of the way itself: "This can be done only if all the data is on Modern Backup Storage." */
  isOnModernStorage: z.literal(true),
});

/** See {@link moveBeginning}. */
export type MoveBeginning = z.infer<typeof moveBeginning>;

/** Schema of what the page begins with: the list that is kept, or none and the name that this computer has. */
export const moveView = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none'), suggested: z.string() }),
  z.strictObject({ kind: z.literal('begun'), move: serverMove }),
]);

/** See {@link moveView}. */
export type MoveView = z.infer<typeof moveView>;

/** What is known of the server that a list begins for. */
export type KnownOfServer = Pick<ServerMove, 'domain' | 'database'>;

/** What a computer tells of itself, each part only where it can stand in a command as it is; else null, as if it were not known. */
export function knownOfServer(told: { readonly domain: string | null; readonly database: ServerMove['database'] }): KnownOfServer {
  return { domain: domainName.safeParse(told.domain).data ?? null, database: database.safeParse(told.database).data ?? null };
}
