import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { calls, events, type CallName, type EventName } from '../../app/ipc/contract.ts';
import { callNames, eventNames } from '../../app/ipc/names.ts';
import { failed, type Outcome } from '../../app/outcome.ts';
import { failure as failureSchema } from '../../app/failure.ts';
import { valueOf } from '../package/testing.ts';
import { answersIn, canaries, useBench } from '../steps/testing.ts';
import { packedParts, startOn } from '../session/testing.ts';
import { answer, type Answering } from './answer.ts';
import type { Desktop } from './desktop.ts';
import { createHandlers } from './handlers.ts';
import { isTrusted, type Sender } from './trusted-sender.ts';

const bench = useBench();
const ours: Sender = { webContentsId: 7, frame: { url: 'app://setup/index.html', isTop: true } };

describe('a message is believed when it comes from', () => {
  it.each<[string, Sender, number | null, boolean]>([
    ['our page in our window', ours, 7, true],
    ['our page with another path', at('app://setup/other?x=1#y'), 7, true],
    ['no window of ours', ours, null, false],
    ['another window', ours, 8, false],
    ['no frame any more', { ...ours, frame: null }, 7, false],
    ['a frame in our page', { ...ours, frame: { url: 'app://setup/index.html', isTop: false } }, 7, false],
    ['a host that begins like ours', at('app://setup.evil/index.html'), 7, false],
    ['a host that ends like ours', at('app://evil.setup/'), 7, false],
    ['our host with a user', at('app://user@setup/'), 7, false],
    ['our host with a password', at('app://:x@setup/'), 7, false],
    ['our host as a user', at('app://setup@evil/'), 7, false],
    ['our host with a port', at('app://setup:80/'), 7, false],
    ['our host in capitals', at('APP://SETUP/'), 7, false],
    ['another scheme', at('https://setup/'), 7, false],
    ['a file', at('file:///setup/index.html'), 7, false],
    ['a blank page', at('about:blank'), 7, false],
    ['data', at('data:text/html,app://setup'), 7, false],
    ['a scheme without slashes', at('app:setup'), 7, false],
    ['nothing that is a URL', at(''), 7, false],
  ])('%s', (_, sender, windowId, isBelieved) => {
    expect(isTrusted(sender, windowId)).toBe(isBelieved);
  });
});

describe('answering a call', () => {
  it('refuses a stranger and broken input before any handler runs, and says nothing of the input', async () => {
    const { answering, ran, refused } = watched();
    const stranger = await answer('session.goTo', { ...ours, frame: null }, 'sql', answering);
    const broken = await answer('secrets.set', ours, { name: 'passphrase', value: 7, Canary: canaries.passphrase }, answering);
    const missing = await answer('package.choose', ours, undefined, answering);
    expect([stranger, broken, missing]).toMatchObject([
      { kind: 'failed', failure: { code: 'input.refused', problems: [] } },
      { kind: 'failed', failure: { code: 'input.refused', problems: ['value: invalid_type', ': unrecognized_keys'] } },
      { kind: 'failed', failure: { code: 'input.refused' } },
    ]);
    expect([ran, refused]).toEqual([
      [],
      [
        ['session.goTo', 'sender'],
        ['secrets.set', 'input'],
        ['package.choose', 'input'],
      ],
    ]);
    expect(JSON.stringify(broken)).not.toContain('Canary');
  });

  it('gives the handler what the schema made of the input', async () => {
    const { answering, ran } = watched();
    expect(await answer('session.goTo', ours, 'sql', answering)).toEqual({ kind: 'ok', value: null });
    expect(ran).toEqual([['session.goTo', 'sql']]);
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('bug');
      },
    ],
    ['rejects', () => Promise.reject(new Error('bug'))],
  ])('a handler that %s becomes a failure with the reference of the bug', async (_, handler) => {
    const bugs: unknown[] = [];
    const answering: Answering = {
      ...watched().answering,
      handlers: new Proxy({}, { get: () => handler }) as Answering['handlers'],
      onBug: (error) => {
        bugs.push(error);
        return 'bug-1';
      },
    };
    expect(await answer('session.read', ours, null, answering)).toEqual({
      kind: 'failed',
      failure: { code: 'unexpected', reference: 'bug-1' },
    });
    expect(bugs).toEqual([new Error('bug')]);
  });
});

describe('every call of the contract', () => {
  it('has a handler, whose reply fits its schema on the whole way to the end, as every event does', async () => {
    const stateRoot = path.join(bench.folder, 'root');
    const { session, environment, sent } = startOn(stateRoot);
    const handlers = createHandlers(session, desktop);
    expect(Object.keys(handlers).sort()).toEqual([...callNames].sort());
    const called = new Set<CallName>();
    const call = async (name: CallName, input: unknown): Promise<Outcome<unknown>> => {
      called.add(name);
      const reply = await answer(name, ours, input, {
        handlers,
        windowId: () => 7,
        onRefused: () => undefined,
        onBug: environment.log.bug,
      });
      if (reply.kind === 'ok') expect(calls[name].output.safeParse(reply.value).error, name).toBeUndefined();
      else expect(failureSchema.safeParse(reply.failure).error, name).toBeUndefined();
      return reply;
    };
    const done = async (name: CallName, input: unknown): Promise<void> => void valueOf(await call(name, input));
    const answers = answersIn(stateRoot);
    for (const name of [
      'package.verify',
      'package.cancel',
      'package.seal',
      'checks.run',
      'machine.facts',
      'plan.read',
      'plan.dryRun',
      'answers.save',
      'run.start',
      'run.stop',
      'computer.restart',
      'session.resume',
    ] as const)
      expect((await call(name, name === 'checks.run' ? { stage: 'sql' } : null)).kind).toBe('failed');
    await done('app.info', null);
    await done('app.setLanguage', 'fr');
    await done('app.setTheme', 'dark');
    await done('dialog.folder', { start: null });
    await done('dialog.file', { start: '/', purpose: 'sums' });
    await done('shell.show', 'logs');
    await done('machine.offer', 'sample');
    await done('session.start', { mode: 'install', product: 'sample' });
    await done('package.choose', { folder: await packedParts(bench) });
    await done('package.sums', { kind: 'beside' });
    await done('package.verify', { again: false });
    await done('package.seal', null);
    const destination = path.join(stateRoot, 'current', 'package');
    await done('package.space', { destination });
    await done('package.extract', { destination });
    expect(session.read().package).toMatchObject({ kind: 'extracted' });
    await done('package.cancel', null);
    await done('passphrase.folder', { folder: stateRoot });
    for (const [topic, value] of Object.entries(answers)) await done('answers.submit', { topic, value });
    for (const [name, value] of Object.entries(canaries)) await done('secrets.set', { name, value });
    await done('checks.run', { stage: 'server' });
    await done('checks.run', { stage: 'sql' });
    await done('checks.stop', null);
    await done('checks.run', { stage: 'server', only: ['Hardware.Memory'] });
    const exported = valueOf(await call('checks.export', { format: 'json', language: 'en', redact: false })) as string;
    await done('checks.compare', { file: exported });
    await done('checks.compare', null);
    expect((await call('checks.fixPlan', { check: 'Hardware.Memory' })).kind).toBe('failed');
    expect((await call('checks.fix', { check: 'Hardware.Memory' })).kind).toBe('failed');
    await done('machine.facts', null);
    const looks = ['storage.disks', 'storage.stop', 'agents.list', 'agents.refresh', 'agents.stop', 'connectivity.vault'] as const;
    for (const name of [...looks, 'connectivity.stop'] as const) await done(name, null);
    await done('connection.test', null);
    await done('connectivity.reach', 'storage');
    await done('vault.read', { file: answers.vault.credentialsFile });
    await done('session.goTo', 'summary');
    for (const name of ['plan.read', 'plan.dryRun', 'answers.save'] as const) await done(name, null);
    await done('secrets.copy', canaries.passphrase);
    await done('agent.look', { file: path.join(stateRoot, 'none', 'MARSAgentInstaller.exe') });
    await done('sql.media', { file: path.join(stateRoot, 'none', 'setup.exe') });
    for (const name of ['run.start', 'run.recent', 'run.stop'] as const) await done(name, null);
    await vi.waitFor(() => {
      expect(session.read().run.phase).toBe('stopped');
    }, 20_000);
    await done('session.resume', null);
    await done('support.preview', null);
    await done('support.save', null);
    await done('serverMove.read', null);
    await done('serverMove.begin', { serverName: 'MABS01', pool: 'same', isOnModernStorage: true });
    await done('serverMove.mark', { step: 'note', done: true });
    const list = valueOf(await call('serverMove.save', { language: 'fr' })) as string;
    await done('serverMove.forget', null);
    await done('serverMove.open', { file: list });
    await done('session.read', null);
    expect((await call('facts.open', { file: '/nowhere/facts.json' })).kind).toBe('failed');
    await done('session.discard', null);
    for (const name of ['app.elevate', 'product.start'] as const) expect((await call(name, null)).kind).toBe('failed');
    await done('app.exit', null);
    expect([...callNames].filter((name) => !called.has(name))).toEqual([]);
    for (const [name, value] of sent) expect(events[name].safeParse(value).error, name).toBeUndefined();
    expect(new Set(sent.map(([name]) => name))).toEqual(
      new Set<EventName>(['session.changed', 'package.progress', 'checks.arrived', 'run.records']),
    );
    expect(eventNames).toEqual(expect.arrayContaining(sent.map(([name]) => name)));
    expect(JSON.stringify(sent)).not.toContain('Canary');
  });
});

const desktop: Desktop = {
  info: () => ({
    version: '0.0.0',
    language: 'en',
    mayElevate: false,
    platform: 'linux',
    suggestions: { packageFolder: null, destination: '/d', vaultFile: null, passphraseFolder: '/p' },
    logs: '/state/current/logs',
    theme: 'light',
    themeChoice: 'system',
    runtime: { electron: '22', chromium: '108', node: '16' },
  }),
  setLanguage: () => null,
  setTheme: () => null,
  exit: () => null,
  elevate: () => Promise.resolve(failed({ code: 'elevation.refused', win32Error: 1223 })),
  chooseFolder: () => Promise.resolve('/chosen'),
  chooseFile: () => Promise.resolve(null),
  chooseNewFile: (name) => Promise.resolve(path.join(bench.folder, name)),
  copySecret: () => Promise.resolve('emptied'),
  show: () => null,
  openFile: () => Promise.resolve(null),
};

function at(url: string): Sender {
  return { ...ours, frame: { url, isTop: true } };
}

/** Handlers that only say that they ran. */
function watched() {
  const ran: (readonly [string, unknown])[] = [];
  const refused: (readonly [string, string])[] = [];
  const handlers = new Proxy(
    {},
    {
      get: (_, name) => (input: unknown) => {
        ran.push([String(name), input]);
        return Promise.resolve({ kind: 'ok', value: null });
      },
    },
  ) as Answering['handlers'];
  const answering: Answering = {
    handlers,
    windowId: () => 7,
    onRefused: (call, why) => void refused.push([call, why]),
    onBug: () => 'none',
  };
  return { answering, ran, refused };
}
