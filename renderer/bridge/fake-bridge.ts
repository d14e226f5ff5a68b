import type * as z from 'zod';
import { topics } from '../../app/answers/answers.ts';
import type { SessionMode } from '../../app/answers/mode.ts';
import type { appInfo, Bridge, CallName, Handlers, EventName, EventValue, ToolCall } from '../../app/ipc/contract.ts';
import { callNames } from '../../app/ipc/names.ts';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import type { DriveSpace } from '../../app/package/space.ts';
import { products } from '../../app/products/index.ts';
import type { ProductId } from '../../app/products/product-id.ts';
import { emptySnapshot, type Snapshot } from '../../app/session/snapshot.ts';
import { fakeTools } from './fake-tools.ts';

const GB = 1024 ** 3;

type AppInfo = z.infer<typeof appInfo>;

/** What a fake starts from; every call can be replaced. */
export interface FakeOptions {
  readonly info?: Partial<AppInfo>;
  readonly snapshot?: Partial<Snapshot>;
  readonly handlers?: Partial<Handlers>;
}

/** An in-memory main process for tests and demonstrations: it keeps a snapshot as main does, and remembers calls. */
export interface FakeBridge {
  readonly bridge: Bridge;
  readonly info: AppInfo;
  /** The present truth. */
  readonly snapshot: () => Snapshot;
  /** Changes the truth and announces it, as main does on its own. */
  readonly change: (part: Partial<Snapshot>) => void;
  readonly emit: <N extends EventName>(name: N, value: EventValue<N>) => void;
  /** Every call so far, in order. */
  readonly calls: readonly { readonly name: CallName; readonly input: unknown }[];
}

/** An in-memory {@link Bridge}. Answers are judged by the domain's own schemas; machine work does nothing unless replaced. */
export function createFakeBridge(options: FakeOptions = {}): FakeBridge {
  const info: AppInfo = { ...defaultInfo, ...options.info };
  const listeners = new Map<string, Set<(value: never) => void>>();
  const calls: { name: CallName; input: unknown }[] = [];
  let truth: Snapshot = { ...emptySnapshot, ...options.snapshot };

  const emit: FakeBridge['emit'] = (name, value) => {
    listeners.get(name)?.forEach((listener) => {
      listener(value as never);
    });
  };
  const put = (part: Partial<Snapshot>): Promise<Outcome<Snapshot>> => {
    truth = { ...truth, ...part };
    return Promise.resolve(ok(truth));
  };
  const change = (part: Partial<Snapshot>): void => {
    truth = { ...truth, ...part };
    emit('session.changed', truth);
  };
  const handlers: Handlers = { ...fakeTools(), ...plainHandlers(info, () => truth, put), ...options.handlers };
  const on: Bridge['on'] = (name, listener) => {
    const known = listeners.get(name) ?? new Set();
    known.add(listener);
    listeners.set(name, known);
    return () => {
      known.delete(listener);
    };
  };
  const functions = callNames.map((name) => [
    name,
    async (input: never): Promise<unknown> => {
      calls.push({ name, input });
      return handlers[name](input);
    },
  ]);
  const pathOf: Bridge['pathOf'] = (file) => ('name' in file ? `/dropped/${String(file.name)}` : '');
  const bridge = { ...Object.fromEntries(functions), on, pathOf } as Bridge;
  return { bridge, info, snapshot: () => truth, change, emit, calls };
}

const defaultInfo: AppInfo = {
  version: '0.1.0',
  language: 'en',
  mayElevate: false,
  platform: 'windows',
  suggestions: {
    packageFolder: '/sample/package',
    destination: '/session/extracted',
    vaultFile: '/sample/contoso.VaultCredentials',
    passphraseFolder: '/session/passphrase',
  },
  logs: '/session/logs',
  theme: 'light',
  themeChoice: 'system',
  runtime: { electron: '45.4.1', chromium: '150.0.0.0', node: '24.0.0' },
};

const firstPages = { install: 'package', upgrade: 'package', check: 'prerequisites', tools: 'tools' } as const;

function started(mode: SessionMode, product: ProductId): Partial<Snapshot> {
  const { id, name, sample } = products[product];
  return { mode, product: { id, name, sample }, page: firstPages[mode] };
}

const oneDrive: DriveSpace = { root: '/', purposes: ['parts', 'temporary', 'destination', 'log'], needed: 4 * GB, free: 50 * GB };

type Put = (part: Partial<Snapshot>) => Promise<Outcome<Snapshot>>;

function plainHandlers(info: AppInfo, truth: () => Snapshot, put: Put): Omit<Handlers, ToolCall> {
  const nothing = (): Promise<Outcome<null>> => Promise.resolve(ok(null));
  const same = (): Promise<Outcome<Snapshot>> => put({});
  return {
    'app.info': () => Promise.resolve(ok(info)),
    'app.setLanguage': nothing,
    'app.setTheme': nothing,
    'app.exit': nothing,
    'app.elevate': nothing,
    'computer.restart': nothing,
    'session.read': same,
    'session.start': ({ mode, product }) => put(started(mode, product)),
    'session.resume': () => put({ mode: 'install', page: truth().saved?.page ?? 'launch', run: truth().saved?.run ?? truth().run }),
    'session.discard': () => put({ saved: null }),
    'session.goTo': (page) => put({ page }),
    'answers.submit': ({ topic, value }) => {
      const parsed = topics[topic].safeParse(value);
      if (!parsed.success)
        return Promise.resolve(failed({ code: 'input.refused', problems: parsed.error.issues.map((issue) => issue.path.join('.')) }));
      return put({ answers: { ...truth().answers, [topic]: parsed.data } });
    },
    'secrets.set': ({ name }) => put({ secretsSet: [...new Set([...truth().secretsSet, name])] }),
    'secrets.copy': () => Promise.resolve(ok('emptied')),
    'package.choose': same,
    'package.verify': same,
    'package.extract': same,
    'package.cancel': nothing,
    'package.sums': same,
    'package.seal': same,
    'package.space': () => Promise.resolve(ok([oneDrive])),
    ...checkHandlers(same),
    'connection.test': () => put({ connection: { kind: 'reached' } }),
    'vault.read': same,
    ...machineHandlers,
    ...runHandlers(info, same),
    'product.start': nothing,
    'shell.show': nothing,
  };
}

type MachineCall = Extract<CallName, `machine.${string}` | `dialog.${string}` | 'sql.media' | 'agent.look' | 'passphrase.folder'>;

/** A server that is ready for everything, of which no fact is known, and a person who chooses no file. */
const machineHandlers: Pick<Handlers, MachineCall> = {
  'dialog.folder': () => Promise.resolve(ok(null)),
  'dialog.file': () => Promise.resolve(ok(null)),
  'machine.offer': () => Promise.resolve(ok({ kind: 'install' })),
  'machine.facts': () => Promise.resolve(failed({ code: 'session.notNow', call: 'machine.facts', state: 'fake' })),
  'sql.media': () => Promise.resolve(ok('ready')),
  'agent.look': ({ file }) =>
    Promise.resolve(ok({ file, verdict: 'accepted', version: '2.0.9262.0', packaged: '2.0.9254.0', minimum: '2.0.9249.0' })),
  'passphrase.folder': () => Promise.resolve(ok({ state: 'ready', isOnServer: false })),
};

type RunCall = Extract<CallName, 'answers.save' | `plan.${string}` | `run.${string}` | `support.${string}`>;

function runHandlers(info: AppInfo, same: () => Promise<Outcome<Snapshot>>): Pick<Handlers, RunCall> {
  return {
    'answers.save': () => Promise.resolve(ok(null)),
    'plan.read': () => Promise.resolve(ok([])),
    'plan.dryRun': () => Promise.resolve(ok([])),
    'run.start': same,
    'run.recent': () => Promise.resolve(ok([])),
    'run.stop': () => Promise.resolve(ok(null)),
    'support.preview': () => Promise.resolve(ok({ schemaVersion: 1, program: info.version, writtenAt: '', files: [], leftOut: [] })),
    'support.save': () => Promise.resolve(ok(null)),
  };
}

function checkHandlers(same: () => Promise<Outcome<Snapshot>>): Pick<Handlers, Extract<CallName, `checks.${string}` | 'facts.open'>> {
  return {
    'checks.run': same,
    'checks.stop': () => Promise.resolve(ok(null)),
    'checks.fixPlan': ({ check }) => Promise.resolve(failed({ code: 'checks.noFix', check })),
    'checks.fix': same,
    'checks.compare': same,
    'checks.export': () => Promise.resolve(ok(null)),
    'facts.open': same,
  };
}
