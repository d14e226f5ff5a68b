import * as z from 'zod';
import { secretNames, type SecretName } from '../answers/secrets.ts';

/** The steps of an installation, in no particular order; a product's chain says which and when. */
const installStepIds = [
  'enable-features',
  'save-passphrase',
  'install-agent',
  'set-agent-proxy',
  'register-server',
  'install-sql',
  'install-reporting',
  'configure-reporting',
  'install-server',
  'desktop-icons',
  'opt-in-updates',
  'check-connection',
] as const;

/** The steps that only an upgrade has. */
const upgradeOnlyStepIds = [
  'stop-backups',
  'backup-database',
  'backup-keys',
  'remove-reporting',
  'upgrade-sql',
  'renew-reporting',
  'restore-keys',
  'upgrade-agent',
  'upgrade-server',
  'list-agents',
] as const;

/** All steps there are. */
export const stepIds = [...installStepIds, ...upgradeOnlyStepIds] as const;

/** A step of an installation. */
export type InstallStepId = (typeof installStepIds)[number];

/** A step of an upgrade: its own, and those that both have. */
export type UpgradeStepId =
  (typeof upgradeOnlyStepIds)[number] | 'enable-features' | 'configure-reporting' | 'opt-in-updates' | 'check-connection';

/** See {@link stepIds}. */
export type StepId = (typeof stepIds)[number];

/** Schema of one piece of a text that holds secrets: literal, or a placeholder with how the value is written there. */
const fragment = z.union([
  z.string(),
  z.strictObject({ secret: z.enum(secretNames as readonly [SecretName, ...SecretName[]]), as: z.enum(['plain', 'json']) }),
]);

/** See {@link fragment}. */
export type Fragment = z.infer<typeof fragment>;

/** Schema of a sign that a step's work is really there (or not). Keys and paths are the Windows machine's. */
export const evidence = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('registry'), key: z.string(), name: z.string(), equals: z.string().optional() }),
  /** A version that is not older; where none is noted nothing speaks against it, since others tell that the thing is there. */
  z.strictObject({ kind: z.literal('notOlder'), key: z.string(), name: z.string(), version: z.string() }),
  /** A value that is not there any more. */
  z.strictObject({ kind: z.literal('registryGone'), key: z.string(), name: z.string() }),
  z.strictObject({ kind: z.literal('service'), name: z.string() }),
  z.strictObject({ kind: z.literal('file'), path: z.string() }),
  /** A feature of Windows that is enabled; one that waits for a restart is not. */
  z.strictObject({ kind: z.literal('feature'), name: z.enum(['Microsoft-Hyper-V', 'Microsoft-Hyper-V-Management-PowerShell']) }),
  /** A backup server whose version begins so. */
  z.strictObject({ kind: z.literal('backupServer'), startsWith: z.string() }),
  /** A Recovery Services agent of this version or a later one; what an agent does not tell of itself is none. */
  z.strictObject({ kind: z.literal('agentVersion'), atLeast: z.string() }),
  /** A file on the computer the program runs on, outside the sample machine. */
  z.strictObject({ kind: z.literal('hostFile'), path: z.string() }),
  z.strictObject({ kind: z.literal('logLine'), path: z.string(), contains: z.string() }),
  /** No line with these words after the last one with others. */
  z.strictObject({ kind: z.literal('noLogLine'), path: z.string(), contains: z.string(), after: z.string() }),
]);

/** See {@link evidence}. */
export type Evidence = z.infer<typeof evidence>;

const exitMeaning = z.enum(['success', 'restartToFinish', 'restartBegun', 'restartFirst', 'cancelled', 'busy']);

const common = {
  id: z.enum(stepIds),
  /** Usual length in seconds, as a weight for progress and the first estimate of time left. */
  weight: z.number().positive(),
  /** Asked before the step runs: when all of it holds, the work is there and the step is not run. */
  detect: z.array(evidence),
  /** Asked after the step ran: success needs all of it. */
  evidence: z.array(evidence),
};

/** Schema of a step: what to run, exactly, with placeholders where a secret goes. */
export const step = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('run-program'),
    /** Path in the extracted package, with forward slashes; see `from`. */
    program: z.string(),
    /** Where the program is, when not in the package: in Windows' own System32, at a path the administrator gave, or where an earlier setup left it on the server. */
    from: z.enum(['windows', 'administrator', 'server']).optional(),
    arguments: z.array(z.string()),
    /** Written to the program's standard input, which is then closed. */
    stdin: z.array(fragment).nullable(),
    /** A file with secrets: journaled before it is created, readable by nobody else, deleted after the program. */
    answerFile: z.strictObject({ path: z.string(), content: z.array(fragment) }).nullable(),
    /** A file that the program needs at a path of ours: copied before it runs, deleted after it like the answer file. */
    copy: z.strictObject({ from: z.string(), to: z.string() }).optional(),
    /** The log the program writes, followed while it runs; on the host. */
    log: z.string().nullable(),
    exitCodes: z.record(z.string(), exitMeaning),
    /** Minutes of silence after which the program counts as hanging. */
    limitMinutes: z.number().positive(),
    /** Seconds that the evidence may still take to appear after the program has ended. */
    settleSeconds: z.number().nonnegative(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('write-secret-file'),
    /** Kept after the run: the admin asked for it (the saved passphrase). */
    path: z.string(),
    content: z.array(fragment),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('run-script'),
    /** A script of ours for Windows PowerShell; its text is fixed. */
    script: z.enum([
      'set-agent-proxy',
      'configure-reporting',
      'desktop-icons',
      'opt-in-updates',
      'check-connection',
      'stop-backups',
      'backup-database',
      'backup-keys',
      'restore-keys',
      'list-agents',
    ]),
    /** What the script reads from its environment. Never a secret, never part of its text. */
    values: z.record(z.string(), z.string()),
    /** A secret that the script gets on its standard input, before its own text. */
    stdin: z.array(fragment).optional(),
    /** What the script says is written here; on the host. */
    log: z.string(),
    /** Minutes of work after which the script is ended: none of them starts an installer. */
    limitMinutes: z.number().positive(),
  }),
]);

/** See {@link step}. */
export type Step = z.infer<typeof step>;

/** The step of this kind. */
export type StepOf<K extends Step['kind']> = Extract<Step, { kind: K }>;
