import type { EarlierRun } from '../../app/checks/compare-runs.ts';
import type { Fact } from '../../app/machine/fact.ts';
import type { MachineFacts } from '../../app/machine/facts.ts';
import type { SignedIn } from '../../app/machine/signed-in.ts';
import type { AgentInstaller } from '../../app/package/agent-installer.ts';
import type { RunRecord } from '../../app/plan/events.ts';
import type { Product } from '../../app/products/product.ts';
import type { EventName, EventValue } from '../../app/ipc/contract.ts';
import type { Log } from '../log.ts';
import type { DigestMemory } from '../package/digest-memory.ts';
import type { Identities } from '../package/identity.ts';
import type { MinisignKey } from '../package/minisign.ts';
import type { SumsSource } from '../package/read-sums.ts';
import type { PackageTools } from '../package/tools.ts';
import type { FolderWatch } from '../package/watch-folder.ts';
import type { Outcome } from '../../app/outcome.ts';
import type { Secrets } from '../secrets.ts';
import type { HeldFiles } from '../system/hold-files.ts';
import type { Processes } from '../system/processes.ts';
import type { RestartComputer } from '../system/restart-computer.ts';
import type { FindConsole } from '../system/console-link.ts';
import type { ResumeEntry } from '../system/resume-entry.ts';
import type { System } from '../system/system.ts';
import type { FactsMemory } from './facts-memory.ts';
import type { Hold } from './hold.ts';
import type { SessionStore } from './session-store.ts';

/** What a session is given by the composition root. */
export interface SessionEnvironment {
  /** Folder for sessions: `current` is the one that goes on, `earlier` holds the others. */
  readonly stateRoot: string;
  readonly version: string;
  readonly now: () => Date;
  readonly tools: PackageTools;
  /** Keys that checksums have to be signed with; none: signatures are not asked for. */
  readonly keys: () => Promise<Outcome<readonly MinisignKey[]>>;
  readonly secrets: Secrets;
  readonly log: Log;
  /** Tells whose process a number is, also on Windows: by when it began. */
  readonly processes: Processes;
  /** The doors for a product: the real machine, or the sample's inside the session's folder. */
  readonly systemFor: (product: Product, folder: string) => System;
  /** What opens this program again after a restart: the real machine's, or the sample's stand-in inside the session's folder. */
  readonly resumeEntryFor: (product: Product, folder: string) => ResumeEntry;
  /** Restarts the machine; null where nothing here may do that. */
  readonly restart: RestartComputer | null;
  /** Finds what starts the product; null elsewhere than on Windows. */
  readonly findConsole: FindConsole | null;
  /** Program and arguments that it holds. */
  readonly comeBack: readonly string[];
  /** Held for as long as a run applies: the machine stays awake, and with a window nobody is signed out. */
  readonly hold: Hold;
  /** Nobody is there who could decide or prepare anything (the command line); absent: there is. */
  readonly isUnattended?: boolean;
  /** Sends an event to the window, if there is one. */
  readonly emit: <N extends EventName>(name: N, value: EventValue<N>) => void;
}

/** A session that was started: what its parts of the work share. */
export interface ActiveSession {
  /** Another one each time that a session begins or is gone on with. */
  readonly id: string;
  readonly environment: SessionEnvironment;
  readonly store: SessionStore;
  readonly product: Product;
  readonly folder: string;
  readonly system: System;
  /** The facts of `system`, shared by everybody in this session. */
  readonly facts: FactsMemory;
  /** Work that is going on and can be cancelled. */
  readonly work: WorkSlots;
}

/** What is known of the chosen parts, and who looks after them. */
export interface PartsWork {
  readonly memory: DigestMemory;
  sums: SumsSource;
  /** What the parts were when they were verified last, for their extraction. */
  verified: Identities;
  /** Held since they were verified; null where there is nothing to hold. */
  held: HeldFiles | null;
  watch: (FolderWatch & { readonly folder: string }) | null;
}

/** What came of signing in to SQL Server, for as long as it is about the account, password and instance of now. */
interface SignInWork {
  readonly fact: Fact<SignedIn>;
  readonly holds: () => boolean;
}

/** At most one piece of work of each kind goes on at a time. */
export interface WorkSlots {
  /** The id in the file of the session, as it was last read or written here; null where there was none. */
  onDisk: string | null;
  package: AbortController | null;
  /** What the checks were judged by last, and what they are compared with. */
  checks?: { readonly facts: MachineFacts | null; readonly earlier: EarlierRun | null };
  /** What was seen of a newer installer of the agent before the last checks. */
  agentInstaller?: AgentInstaller | undefined;
  /** The version of the agent's installer in the package, where that one will run; null where nothing told it. */
  packagedAgent?: string | null;
  /** What was seen of the folder that was chosen for the database files. */
  databaseFiles?: { readonly folder: string; readonly fact: Fact<readonly string[]> } | undefined;
  /** What came of signing in to SQL Server as another account. */
  signIn?: SignInWork | undefined;
  /** The checks that somebody waits for, and may stop. */
  checking?: AbortController | null;
  /** What is known of the chosen parts in this process. */
  readonly parts: PartsWork;
  /** The last records of the run, for a window that is loaded again. */
  recent: readonly RunRecord[];
  run: RunWork | null;
  /** Resolves when the last run has ended and its report is there, however; never rejects. */
  ended: Promise<void>;
}

/** The run that is going on, from its planning until its report is there. */
export interface RunWork {
  readonly kill: AbortController;
  stopRequested: boolean;
}
