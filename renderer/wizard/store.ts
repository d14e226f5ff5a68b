import type * as z from 'zod';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Blocker } from '../../app/flow/may-leave.ts';
import type { CheckResult } from '../../app/checks/result.ts';
import type { ThemeChoice } from '../../app/desktop/theme-choices.ts';
import type { PageId } from '../../app/flow/pages.ts';
import type { appInfo, Bridge, CallName, calls } from '../../app/ipc/contract.ts';
import { snapshotCallNames } from '../../app/ipc/names.ts';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import type { PackageProgress } from '../../app/package/part-report.ts';
import type { RunRecord } from '../../app/plan/events.ts';
import { latestRecords } from '../../app/plan/latest-records.ts';
import type { Snapshot } from '../../app/session/snapshot.ts';
import type { Language } from '../../app/texts/texts.ts';

/** What the window was told of the program and the computer before its first page. */
export type AppInfo = z.infer<typeof appInfo>;

/** A call through the bridge; a snapshot that comes back becomes the store's. */
export type CallBridge = <N extends CallName>(
  name: N,
  input: z.infer<(typeof calls)[N]['input']>,
) => Promise<Outcome<z.infer<(typeof calls)[N]['output']>>>;

/** What the help at the side can show: the topic of the present page, or what this program is. */
export type HelpView = 'topic' | 'about';

/** What the window knows. The truth is `snapshot`; the rest is how it is looked at. */
export interface WizardState {
  readonly info: AppInfo;
  readonly snapshot: Snapshot;
  readonly language: Language;
  readonly theme: 'light' | 'dark';
  readonly themeChoice: ThemeChoice;
  /** What the help at the side shows; null while it is closed. */
  readonly help: HelpView | null;
  /** Of the verification or extraction that is going on; null when none is. */
  readonly packageProgress: PackageProgress | null;
  /** Results of the checks that are running, as they came; null when none run. */
  readonly arrived: { readonly total: number; readonly results: readonly CheckResult[] } | null;
  /** The last things that happened in the run, without its progress; as many as `latestRecords` keeps. */
  readonly records: readonly RunRecord[];
  /** The user wants to close and is asked whether that is meant. */
  readonly closeAsked: boolean;
  /** Why *Next* did not go on the last time it was pressed; a new object each time. */
  readonly refusal: { readonly blocker: Blocker } | null;
  /** The line of the summary that is being changed on its page: *Next* and *Back* lead back there. */
  readonly editing: EditedLine | null;
  /** The line that was changed last, while the summary is shown again; the focus goes back to it. */
  readonly edited: EditedLine | null;
  readonly call: CallBridge;
  /** The path of a file that was dropped on the window; empty where it has none. */
  readonly pathOf: Bridge['pathOf'];
  readonly setLanguage: (language: Language) => void;
  readonly setTheme: (choice: ThemeChoice) => void;
  readonly showHelp: (view: HelpView | null) => void;
  readonly setCloseAsked: (asked: boolean) => void;
  readonly refuse: (blocker: Blocker | null) => void;
  /** Goes from a line of the summary to its field. */
  readonly edit: (line: EditedLine) => Promise<void>;
}

/** A line of the summary: the page and the name of the field that change it. */
export interface EditedLine {
  readonly page: PageId;
  readonly field: string;
}

/** A store; every window and every test makes its own. */
export type WizardStore = StoreApi<WizardState>;

/** What a window begins with; one that is loaded again has the last records of its run at once. */
export interface Beginning {
  readonly info: AppInfo;
  readonly snapshot: Snapshot;
  readonly records: readonly RunRecord[];
}

/** Makes the store of a window and connects it with the events of main. */
export function createWizardStore(bridge: Bridge, { info, snapshot: firstSnapshot, records }: Beginning): WizardStore {
  const store = createStore<WizardState>((set, get) => ({
    info,
    snapshot: firstSnapshot,
    language: info.language,
    theme: info.theme,
    themeChoice: info.themeChoice,
    help: null,
    packageProgress: null,
    arrived: null,
    records,
    closeAsked: false,
    refusal: null,
    ...noEdit,
    pathOf: bridge.pathOf,
    call: callThrough(bridge, (snapshot) => {
      set(taken(snapshot));
    }),
    setLanguage: (language) => {
      set({ language });
      void bridge['app.setLanguage'](language);
    },
    setTheme: (themeChoice) => {
      set({ themeChoice });
      void bridge['app.setTheme'](themeChoice);
    },
    showHelp: (help) => set({ help }),
    setCloseAsked: (closeAsked) => set({ closeAsked }),
    refuse: (blocker) => {
      set({ refusal: blocker === null ? null : { blocker } });
    },
    edit: async (line) => {
      set({ editing: line });
      const outcome = await get().call('session.goTo', line.page);
      if (outcome.kind === 'failed') set({ editing: null });
    },
  }));
  listen(bridge, store);
  return store;
}

/** Events only ever come for as long as the window lives, so nothing stops listening. */
function listen(bridge: Bridge, store: WizardStore): void {
  bridge.on('session.changed', (snapshot) => {
    store.setState(taken(snapshot));
  });
  bridge.on('package.progress', (packageProgress) => {
    store.setState({ packageProgress });
  });
  bridge.on('checks.arrived', ({ total, results }) => {
    store.setState(({ arrived }) => ({
      arrived: { total, results: results.length === 0 ? [] : [...(arrived?.results ?? []), ...results] },
    }));
  });
  bridge.on('run.records', (records) => {
    store.setState((state) => ({ records: latestRecords(state.records, records) }));
  });
  bridge.on('theme.changed', (theme) => {
    store.setState({ theme });
  });
  bridge.on('window.closeAsked', () => {
    store.setState({ closeAsked: true });
  });
}

/** A snapshot together with what no longer holds once it is there. */
function taken(snapshot: Snapshot): (state: WizardState) => Partial<WizardState> {
  return (state) => ({
    snapshot,
    refusal: snapshot.page === state.snapshot.page ? state.refusal : null,
    ...editedIn(snapshot, state),
    packageProgress: isAtWork(snapshot) ? state.packageProgress : null,
    arrived: snapshot.checks.running ? state.arrived : null,
    records: snapshot.run.phase === 'none' ? [] : state.records,
  });
}

const noEdit = { editing: null, edited: null } as const;

/** An edit lasts from the press on its line until the summary, or the start, is there again. */
function editedIn({ page }: Snapshot, { snapshot, editing, edited }: WizardState): Pick<WizardState, 'editing' | 'edited'> {
  if (page === 'launch') return noEdit;
  if (page !== 'summary') return { editing, edited: null };
  return snapshot.page === 'summary' ? { editing, edited } : { editing: null, edited: editing };
}

function isAtWork({ package: { kind } }: Snapshot): boolean {
  return kind === 'verifying' || kind === 'extracting';
}

/** A bridge that breaks (main is gone, a bug) is an unexpected failure, named by the call. */
function callThrough(bridge: Bridge, take: (snapshot: Snapshot) => void): CallBridge {
  return async (name, input) => {
    try {
      const outcome = await (bridge[name] as (value: typeof input) => Promise<Outcome<never>>)(input);
      if (outcome.kind === 'failed') return outcome;
      if (snapshotCallNames.includes(name)) take(outcome.value);
      return ok(outcome.value);
    } catch {
      return failed({ code: 'unexpected', reference: name });
    }
  };
}
