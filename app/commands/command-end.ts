import * as z from 'zod';

/** Schema of why a command did not do what it was asked for: a stable code, and words in the language of the command. */
const toldFailure = z.strictObject({
  /** A code of `Failure`, or `arguments.` with what is wrong with them. */
  code: z.string(),
  /** What happened. */
  what: z.string(),
  /** Why, where the catalogue of errors knows it. */
  why: z.string().nullable(),
  /** What to do, step by step. */
  todo: z.array(z.string()),
  /** The values behind the words, by their names in `Failure`. */
  details: z.record(z.string(), z.unknown()),
});

/** See {@link toldFailure}. */
export type ToldFailure = z.infer<typeof toldFailure>;

/** Schema of what became of the report of a run: its data at `path`; or why it could not be written, and the folder with journal and logs. */
const toldReport = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('written'), path: z.string() }),
  z.strictObject({ kind: z.literal('notWritten'), failure: toldFailure, folder: z.string() }),
]);

/** See {@link toldReport}. */
export type ToldReport = z.infer<typeof toldReport>;

/**
 * Schema of the last line of `--format json`: of every command that tells events, and in the place of its document where a
 * command has none to give. `failure` is null exactly where the exit code is success, or a restart that nothing but itself explains.
 */
export const commandEnd = z.strictObject({
  /** No event of a journal. */
  seq: z.literal(0),
  time: z.string(),
  kind: z.literal('ended'),
  /** That of the process. */
  exitCode: z.int(),
  failure: toldFailure.nullable(),
  /** Of `install` and `resume`, once a run has ended. The exit code is that of the run. */
  report: toldReport.optional(),
});

/** See {@link commandEnd}. */
export type CommandEnd = z.infer<typeof commandEnd>;
