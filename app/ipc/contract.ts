import * as z from 'zod';
import { agentsFound } from '../agents/agent.ts';
import { topics, type TopicName } from '../answers/answers.ts';
import { savingFolder } from '../answers/saving-folder.ts';
import { sessionMode } from '../answers/mode.ts';
import { mediaFile } from '../answers/sql.ts';
import { agentInstaller } from '../package/agent-installer.ts';
import { secretNames, type SecretName } from '../answers/secrets.ts';
import { themeChoices } from '../desktop/theme-choices.ts';
import { fixPlan } from '../checks/fix-plan.ts';
import { reportFormats } from '../checks/report.ts';
import { checkResult, checkStage } from '../checks/result.ts';
import { cloudConnection } from '../connectivity/cloud-connection.ts';
import { endpointIds } from '../connectivity/endpoints.ts';
import { reachAnswer } from '../connectivity/reach.ts';
import { pageId } from '../flow/page-id.ts';
import { fact } from '../machine/fact.ts';
import { machineFacts, type MachineFacts } from '../machine/facts.ts';
import { packageProgress } from '../package/part-report.ts';
import { driveSpace } from '../package/space.ts';
import { runRecord } from '../plan/events.ts';
import { dryRunResult } from '../plan/dry-run.ts';
import { step } from '../plan/step.ts';
import { productIds } from '../products/product-id.ts';
import { setupOffer } from '../products/setup-offer.ts';
import { moveBeginning, moveView, serverMove } from '../server-move/move.ts';
import { moveStepIds } from '../server-move/steps.ts';
import { snapshot } from '../session/snapshot.ts';
import { disk } from '../storage/disk.ts';
import { bundleContents } from '../support/bundle-contents.ts';
import { languages } from '../texts/texts.ts';
import { defineCall, type BridgeOf, type HandlersOf } from './call.ts';

const nothing = z.null();
const path = z.string().min(1).max(4096);
/** Typed by name: written out it would be more than the compiler takes. */
const facts: z.ZodType<MachineFacts> = machineFacts;
const checkName = z.string().min(1).max(100);
/** Pasted lines: a package has a dozen parts, so this is plenty. */
const pasted = z.string().max(64 * 1024);
const sumsSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('beside') }),
  z.strictObject({ kind: z.literal('file'), path }),
  z.strictObject({ kind: z.literal('text'), text: pasted }),
]);
const secretName = z.enum(secretNames as readonly [SecretName, ...SecretName[]]);
const topicName = z.enum(Object.keys(topics) as readonly TopicName[] as readonly [TopicName, ...TopicName[]]);

/** Schema of what the window needs to know of the program and the computer before its first page. */
export const appInfo = z.strictObject({
  version: z.string(),
  language: z.enum(languages),
  /** Windows could start this program anew with the rights of an administrator, which it lacks now. */
  mayElevate: z.boolean(),
  /** `windows` or not decides whether the real product can be installed here at all. */
  platform: z.enum(['windows', 'linux', 'macos']),
  /** Suggestions of a checkout for the sample: its package, its vault credentials, folders inside the session. */
  suggestions: z.strictObject({
    packageFolder: path.nullable(),
    destination: path,
    vaultFile: path.nullable(),
    passphraseFolder: path,
  }),
  /** Where the log files of the session are, or will be: named wherever something went wrong. */
  logs: path,
  /** The theme that is shown. */
  theme: z.enum(['light', 'dark']),
  /** What was chosen: that theme, or whatever the system has. */
  themeChoice: z.enum(themeChoices),
  /** What the program runs on, for the page about it. */
  runtime: z.strictObject({ electron: z.string(), chromium: z.string(), node: z.string() }),
});

/** Every call that crosses the bridge: name → schemas. Both sides' types fall out of this map. */
export const calls = {
  'app.info': defineCall(nothing, appInfo),
  'app.setLanguage': defineCall(z.enum(languages), nothing),
  /** The theme follows as an event. */
  'app.setTheme': defineCall(z.enum(themeChoices), nothing),
  /** Closes the window; the renderer has asked where there was something to lose. Main refuses it in a phase that cannot be left. */
  'app.exit': defineCall(nothing, nothing),
  /** Restarts the computer where the session waits for that, and ends this program; on Windows only. The renderer has asked. */
  'computer.restart': defineCall(nothing, nothing),
  /** Starts this program anew as administrator, for which Windows asks, and ends this one; declined, this one stays. */
  'app.elevate': defineCall(nothing, nothing),
  'session.read': defineCall(nothing, snapshot),
  'session.start': defineCall(z.strictObject({ mode: sessionMode, product: z.enum(productIds) }), snapshot),
  /** Goes back to the interrupted session; its secrets have to be entered again. */
  'session.resume': defineCall(nothing, snapshot),
  'session.discard': defineCall(nothing, snapshot),
  'session.goTo': defineCall(pageId, snapshot),
  /** `value` is parsed by the topic's own schema; problems come back as `input.refused`. */
  'answers.submit': defineCall(z.strictObject({ topic: topicName, value: z.unknown() }), snapshot),
  'secrets.set': defineCall(z.strictObject({ name: secretName, value: z.string().max(1024) }), snapshot),
  /** Puts a secret on the clipboard; answers once it is off it again, after a minute or because something else was copied. */
  'secrets.copy': defineCall(z.string().min(1).max(1024), z.enum(['emptied', 'replaced'])),
  'package.choose': defineCall(z.strictObject({ folder: path }), snapshot),
  /** Checksums from another file, or pasted lines, instead of the file beside the parts. */
  'package.sums': defineCall(sumsSource, snapshot),
  /** `again`: every part is read, also those that are known and unchanged. */
  'package.verify': defineCall(z.strictObject({ again: z.boolean() }), snapshot),
  /** Writes SHA256SUMS for the parts as they are now. */
  'package.seal': defineCall(nothing, snapshot),
  /** Goes on with what a full drive or a kill has left. */
  'package.extract': defineCall(z.strictObject({ destination: path }), snapshot),
  'package.cancel': defineCall(nothing, nothing),
  /** Every drive concerned, for a destination that need not exist yet. */
  'package.space': defineCall(z.strictObject({ destination: path }), z.array(driveSpace)),
  /** All checks of a stage, or only those named: the others keep their results. */
  'checks.run': defineCall(z.strictObject({ stage: checkStage, only: z.array(checkName).max(500).optional() }), snapshot),
  /** Ends the checks that go on; `checks.run` answers with what was learned until then. */
  'checks.stop': defineCall(nothing, nothing),
  /** What a fix would run. Main derives it from the check; the page never names a command. */
  'checks.fixPlan': defineCall(z.strictObject({ check: checkName }), fixPlan),
  'checks.fix': defineCall(z.strictObject({ check: checkName }), snapshot),
  /** Compares with an earlier run, or with another server's facts; null ends that. */
  'checks.compare': defineCall(z.strictObject({ file: path }).nullable(), snapshot),
  /** Asks where to, and writes what was checked of server and SQL Server, or the facts it was judged by; null when nothing was chosen. */
  'checks.export': defineCall(
    z.strictObject({ format: z.enum([...reportFormats, 'facts']), language: z.enum(languages), redact: z.boolean() }),
    path.nullable(),
  ),
  /** Looks at another server through its facts file. */
  'facts.open': defineCall(z.strictObject({ file: path }), snapshot),
  /** Whether the setup program of one's own SQL Server media is there. */
  'sql.media': defineCall(z.strictObject({ file: path }), mediaFile),
  /** Whether a newer installer of the agent can take the place of the package's. */
  'agent.look': defineCall(z.strictObject({ file: path }), agentInstaller),
  'machine.facts': defineCall(nothing, facts),
  /** What can be done with a product on this computer, before any session. */
  'machine.offer': defineCall(z.enum(productIds), setupOffer),
  /** Tries every required address; with an id only that one, the others keep what they said. */
  'connection.test': defineCall(z.enum(endpointIds).nullable(), snapshot),
  /** Asks the installed backup server whether it reaches its vault; an earlier question that goes on is stopped. */
  'connectivity.vault': defineCall(nothing, cloudConnection),
  /** Nobody waits any longer for what `connectivity.vault` will say. */
  'connectivity.stop': defineCall(nothing, nothing),
  /** Tries one required address, the way that this server is set to. */
  'connectivity.reach': defineCall(z.enum(endpointIds), reachAnswer),
  /** Reads the file of the `vault` answer and shows what it is for. */
  'vault.read': defineCall(z.strictObject({ file: path }), snapshot),
  /** Whether the passphrase could be saved in a folder, and whether that lies on this very server. */
  'passphrase.folder': defineCall(z.strictObject({ folder: path }), savingFolder),
  /** Asks where to, and writes the answers for an unattended run; null when nothing was chosen. */
  'answers.save': defineCall(nothing, path.nullable()),
  'plan.read': defineCall(nothing, z.array(step)),
  /** Walks the plan with doors that only read. */
  'plan.dryRun': defineCall(nothing, z.array(dryRunResult)),
  'run.start': defineCall(nothing, snapshot),
  /** After the running step; asked again, its program is ended. Refused in a phase that cannot be left. */
  'run.stop': defineCall(nothing, nothing),
  /** The last records of the run, for a window that is loaded again. */
  'run.recent': defineCall(nothing, z.array(runRecord)),
  'dialog.folder': defineCall(z.strictObject({ start: path.nullable() }), path.nullable()),
  'dialog.file': defineCall(
    z.strictObject({
      start: path.nullable(),
      purpose: z.enum(['vaultCredentials', 'sums', 'facts', 'checkRun', 'sqlSetup', 'agentInstaller', 'serverMove']),
    }),
    path.nullable(),
  ),
  /** What a support bundle would hold. */
  'support.preview': defineCall(nothing, bundleContents),
  /** Asks where to, and writes it; null when nothing was chosen. */
  'support.save': defineCall(nothing, path.nullable()),
  /** The disks of this computer, not judged; nothing is changed. */
  'storage.disks': defineCall(nothing, fact(z.array(disk).readonly())),
  /** Nobody waits any longer for what `storage.disks` will say. */
  'storage.stop': defineCall(nothing, nothing),
  /** The protection agents that the backup server of this computer knows, not judged; nothing is changed. */
  'agents.list': defineCall(nothing, fact(agentsFound)),
  /** The same, after the backup server has asked each of its computers anew. */
  'agents.refresh': defineCall(nothing, fact(agentsFound)),
  /** Nobody waits any longer for what `agents.list` or `agents.refresh` will say. */
  'agents.stop': defineCall(nothing, nothing),
  /** Starts the console of the backup server that this session has set up; main finds its link. On Windows only, and after a restart that is needed. */
  'product.start': defineCall(nothing, nothing),
  /** Shows a folder of ours in the system's file manager. */
  'shell.show': defineCall(z.enum(['logs', 'report']), nothing),
  /** The list of a move to a new server that this computer keeps, or what one would begin with. */
  'serverMove.read': defineCall(nothing, moveView),
  /** Begins a list; refused where one is kept. */
  'serverMove.begin': defineCall(moveBeginning, serverMove),
  'serverMove.mark': defineCall(z.strictObject({ step: z.enum(moveStepIds), done: z.boolean() }), serverMove),
  /** Puts the list aside, damaged or not: the next read finds none. */
  'serverMove.forget': defineCall(nothing, nothing),
  /** Asks where to, and writes the list as text to take along; null when nothing was chosen. */
  'serverMove.save': defineCall(z.strictObject({ language: z.enum(languages) }), path.nullable()),
  /** Goes on with a saved list; refused where one is kept. */
  'serverMove.open': defineCall(z.strictObject({ file: path }), serverMove),
} as const;

/** Every event that main sends: name → schema. */
export const events = {
  /** The truth changed; sent whole, at most a few times a second. */
  'session.changed': snapshot,
  'package.progress': packageProgress,
  /** Results as they come while a stage is checked: those since the last message, and of how many. */
  'checks.arrived': z.strictObject({ total: z.int(), results: z.array(checkResult) }),
  /** What happened in the run since the last message, log lines included; of very many the last. */
  'run.records': z.array(runRecord),
  'theme.changed': z.enum(['light', 'dark']),
  /** The user wants to close the window while there is something to lose; the window asks. */
  'window.closeAsked': nothing,
} as const;

/** The name of a call. */
export type CallName = keyof typeof calls;

/** The calls of the tools for after the installation. */
export type ToolCall = Extract<CallName, `storage.${string}` | `agents.${string}` | `connectivity.${string}` | `serverMove.${string}`>;

/** The name of an event. */
export type EventName = keyof typeof events;

/** What an event carries. */
export type EventValue<N extends EventName> = z.infer<(typeof events)[N]>;

/** What main implements: one function a call. */
export type Handlers = HandlersOf<typeof calls>;

/** What the renderer sees as `window.setup`. */
export type Bridge = BridgeOf<typeof calls, typeof events> & {
  /** The path of a file that was dropped on the page; empty where it has none. Only the user can drop one. */
  readonly pathOf: (file: object) => string;
};
