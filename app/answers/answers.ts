import * as z from 'zod';
import { productIds } from '../products/product-id.ts';
import { connectionAnswer } from './connection.ts';
import { foldersAnswer } from './folders.ts';
import { hostPath, plainHostPath } from './paths.ts';
import { problem, problemOf, type ProblemCode } from './problem.ts';
import { installSql, sqlAnswer, upgradeSql } from './sql.ts';

/** One schema a topic: the type and the validation at once. Secrets are apart (`secrets.ts`). */
export const topics = {
  license: z.strictObject({ accepted: z.literal(true, problem('license.notAccepted')) }),
  sql: sqlAnswer,
  folders: foldersAnswer,
  /** `agentInstaller`: a newer Recovery Services agent than that of the package; null or absent: the package's. */
  updates: z.strictObject({ microsoftUpdate: z.boolean(), agentInstaller: hostPath.nullable().optional() }),
  connection: connectionAnswer,
  vault: z.strictObject({ credentialsFile: hostPath }),
  passphrase: z.strictObject({ saveTo: plainHostPath, keptOutside: z.literal(true, problem('passphrase.notKept')) }),
} as const;

/** The name of a topic. */
export type TopicName = keyof typeof topics;

/** The answer to one topic. */
export type AnswerTo<T extends TopicName> = z.infer<(typeof topics)[T]>;

/** All topic names, in the order the wizard asks. */
export const topicNames = Object.keys(topics) as readonly TopicName[];

/** Schema of a complete set of answers: what an answers file holds and a plan needs. */
export const answers = z.strictObject({ ...topics, sql: installSql });

/** See {@link answers}. */
export type Answers = z.infer<typeof answers>;

/** Schema of the answers to an upgrade: folders, vault and passphrase stay those of the server that is there. */
export const upgradeAnswers = z.strictObject({
  license: topics.license,
  sql: upgradeSql,
  updates: topics.updates,
  connection: topics.connection,
});

/** See {@link upgradeAnswers}. */
export type UpgradeAnswers = z.infer<typeof upgradeAnswers>;

/** The answers given so far. */
export const partialAnswers = z.strictObject(topics).partial();

/** See {@link partialAnswers}. */
export type PartialAnswers = z.infer<typeof partialAnswers>;

/** The given answers to what an upgrade asks; what else was answered is not asked for. */
export function upgradePart({ license, sql, updates, connection }: PartialAnswers): Partial<Record<keyof UpgradeAnswers, unknown>> {
  return { license, sql, updates, connection };
}

/** Version of the answers file; a reader refuses a newer one. */
export const answersFileVersion = 1;

const fileFields = {
  /** For editors; nothing reads it. */
  $schema: z.string().optional(),
  schemaVersion: z.literal(answersFileVersion),
  product: z.enum(productIds),
};

/** Schema of an answers file, for unattended runs. It holds no secret; without a mode it is an installation. */
export const answersFile = z.discriminatedUnion('mode', [
  z.strictObject({ ...fileFields, mode: z.literal('install').optional(), answers }),
  z.strictObject({ ...fileFields, mode: z.literal('upgrade'), answers: upgradeAnswers }),
]);

/** See {@link answersFile}. */
export type AnswersFile = z.infer<typeof answersFile>;

/** One thing wrong with an answer: where (`folders.scratch`) and what. */
export interface Problem {
  readonly path: string;
  readonly code: ProblemCode;
}

/** What is wrong in words of the domain: one problem a place, never the value that was typed. */
export function problemsOf(error: z.ZodError, input: unknown): readonly Problem[] {
  const byPath = new Map<string, Problem>();
  for (const issue of error.issues) {
    const path = issue.path.map(String).join('.');
    if (byPath.has(path)) continue;
    const code = issue.code === 'unrecognized_keys' ? 'unknownKey' : problemOf(issue.message, valueAt(input, issue.path) === undefined);
    byPath.set(path, { path, code });
  }
  return [...byPath.values()];
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined), input);
}
