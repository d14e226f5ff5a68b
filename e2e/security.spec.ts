import type net from 'node:net';
import type { Page } from '@playwright/test';
import type { Bridge } from '../app/ipc/contract.ts';
import { callNames } from '../app/ipc/names.ts';
import { expect, test } from './fixtures/wizard.ts';

// What is refused here is told by the console as an error.
test.use({ mayComplain: true });

declare global {
  var setup: Bridge;
}

test('the page is isolated, sandboxed and knows no Node', async ({ wizard: { app, window } }) => {
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const [contents] = BrowserWindow.getAllWindows().map(({ webContents }) => webContents);
    return (contents as unknown as { readonly getLastWebPreferences: () => Record<string, unknown> }).getLastWebPreferences();
  });
  expect(preferences).toMatchObject({ contextIsolation: true, sandbox: true, webSecurity: true });
  const open = [
    'nodeIntegration',
    'nodeIntegrationInWorker',
    'nodeIntegrationInSubFrames',
    'webviewTag',
    'allowRunningInsecureContent',
    'experimentalFeatures',
  ];
  expect(open.filter((name) => preferences[name] === true)).toEqual([]);
  const known = await window.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter((name) => name in globalThis),
  );
  expect(known).toEqual([]);
});

test('the bridge has the calls of the contract, listening to its events and the path of a dropped file, and nothing else', async ({
  wizard: { window },
}) => {
  const names = await window.evaluate(() => Object.keys(globalThis.setup));
  expect([...names].sort()).toEqual([...callNames, 'on', 'pathOf'].sort());
  const message = await window.evaluate(() => {
    try {
      globalThis.setup.on('anything' as 'theme.changed', () => undefined);
      return null;
    } catch (error) {
      return String(error);
    }
  });
  expect(message).toContain('Unknown event');
  const paths = await window.evaluate(() => [globalThis.setup.pathOf(new File(['x'], '/etc/passwd')), globalThis.setup.pathOf({})]);
  expect(paths, 'a file that the page made has no path').toEqual(['', '']);
});

test('what does not fit the contract is refused by main', async ({ wizard: { window } }) => {
  const refused = await window.evaluate(async () => {
    const call = globalThis.setup as unknown as Record<string, (input: unknown) => Promise<{ readonly kind: string }>>;
    const odd: readonly (readonly [string, unknown])[] = [
      ['session.goTo', '../../etc'],
      ['session.start', { mode: 'install', product: 'other' }],
      ['package.choose', { folder: '/tmp', more: true }],
      ['secrets.set', { name: 'constructor', value: 'x' }],
      ['shell.show', '/etc/passwd'],
    ];
    return Promise.all(odd.map(async ([name, input]) => (await call[name]?.(input))?.kind));
  });
  expect(refused).toEqual(['failed', 'failed', 'failed', 'failed', 'failed']);
});

test('a strict content security policy stands on every answer and is obeyed', async ({ wizard: { window } }) => {
  const policies = await window.evaluate(async () => {
    const answers = await Promise.all(['/index.html', '/nowhere.js'].map((path) => fetch(path).catch(() => null)));
    return answers.map((answer) => answer?.headers.get('content-security-policy') ?? null);
  });
  const policy = policies[0] ?? (await policyOfDocument(window));
  for (const part of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'"])
    expect(policy).toContain(part);
  expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/u);
  expect(await violations(window)).toEqual(expect.arrayContaining(['script-src-elem', 'script-src', 'img-src', 'connect-src']));
  expect(await window.evaluate(() => 'pwned' in globalThis)).toBe(false);
});

/** Where the page itself may fetch nothing, the header of its own document tells. */
async function policyOfDocument(window: Page): Promise<string> {
  const [answer] = await Promise.all([window.waitForResponse(/index\.html$/u), window.reload()]);
  return (await answer.allHeaders())['content-security-policy'] ?? '';
}

/** Tries an inline script, eval, an image and a request from elsewhere, and returns what the policy refused. */
function violations(window: Page): Promise<readonly string[]> {
  return window.evaluate(async () => {
    const refused: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => refused.push(effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'globalThis.pwned = true';
    document.body.append(script);
    // Later, out of what the debugger runs: that may evaluate anything.
    await new Promise<void>((resolve) => {
      setTimeout(() => {
        const run = globalThis.eval;
        try {
          run('globalThis.pwned = true');
        } catch {
          // Refused, as it should be.
        }
        resolve();
      }, 0);
    });
    const image = new Image();
    image.src = 'https://example.invalid/x.png';
    document.body.append(image);
    await fetch('https://example.invalid/').catch(() => undefined);
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
    return refused;
  });
}

test('no other window, page, frame or permission can be had', async ({ wizard: { app, window } }) => {
  const tried = await window.evaluate(async () => {
    const opened = globalThis.open('https://example.invalid/') !== null;
    const notifications = await Notification.requestPermission();
    const camera = await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'granted',
      () => 'denied',
    );
    const webview = document.createElement('webview');
    webview.setAttribute('src', 'https://example.invalid/');
    document.body.append(webview);
    return { opened, notifications, camera, webview: 'getWebContentsId' in webview };
  });
  expect(tried).toEqual({ opened: false, notifications: 'denied', camera: 'denied', webview: false });
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
});

test('what the tests watch for would be seen: a request of the page, a connection of main', async ({
  wizard: { app, window, observed },
}) => {
  await window.evaluate(() => fetch('https://example.invalid/').catch(() => undefined));
  await app.evaluate(() => {
    const { mainModule } = process as unknown as { readonly mainModule: { readonly require: (name: string) => typeof net } };
    mainModule
      .require('net')
      .connect(9, '127.0.0.1')
      .on('error', () => undefined);
  });
  expect(observed.errors.join(' ')).toContain('Content Security Policy');
  expect(await observed.connections()).toHaveLength(1);
});

test('the page goes nowhere else', async ({ wizard: { app, words } }) => {
  // By main: Playwright would wait for navigations that never happen.
  const seen = await app.evaluate(async ({ BrowserWindow }) => {
    const [contents] = BrowserWindow.getAllWindows().map(({ webContents }) => webContents);
    const run = (code: string): Promise<unknown> | undefined => contents?.executeJavaScript(code, true);
    const link = (href: string): string =>
      `{ const link = document.createElement('a'); link.href = '${href}'; document.body.append(link); link.click(); link.remove(); } 0`;
    await run("location.href = 'https://example.invalid/'; 0");
    for (const href of ['file:///etc/passwd', 'app://other/index.html', 'data:text/html,x']) await run(link(href));
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { url: contents?.getURL(), title: await run("document.querySelector('h1').textContent") };
  });
  expect(seen).toEqual({ url: 'app://setup/index.html', title: words.launch.title });
});

test('only the built page is served, under its one host', async ({ wizard: { app } }) => {
  const statuses = await app.evaluate(
    async ({ BrowserWindow }, urls) => {
      const probe = new BrowserWindow({ show: false });
      const codes: number[] = [];
      let status = 0;
      probe.webContents.on('did-navigate', (_event, _url, code) => (status = code));
      for (const url of urls) {
        status = 0;
        await probe.loadURL(url).catch(() => undefined);
        codes.push(status);
      }
      probe.destroy();
      return codes;
    },
    addresses.map(([url]) => url),
  );
  const seen = addresses.map(([url], index) => [url, statuses[index] === 200 ? 200 : 'refused']);
  expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(addresses));
});

const addresses: readonly (readonly [string, 200 | 'refused'])[] = [
  ['app://setup/index.html', 200],
  ['app://setup/../main/index.cjs', 'refused'],
  ['app://setup/%2e%2e/main/index.cjs', 'refused'],
  ['app://setup/..%2fmain%2findex.cjs', 'refused'],
  ['app://setup/..%5cmain%5cindex.cjs', 'refused'],
  ['app://setup//etc/passwd', 'refused'],
  ['app://other/index.html', 'refused'],
  ['app://setup.evil/index.html', 'refused'],
];

test('a frame inside the page may call nothing', async ({ wizard: { app } }) => {
  const answered = await app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const script = `new Promise((resolve) => {
      const frame = document.createElement('iframe');
      frame.addEventListener('load', () => resolve(typeof frame.contentWindow.setup));
      document.body.append(frame);
      frame.src = 'about:blank';
    })`;
    return window?.webContents.executeJavaScript(script) as Promise<string>;
  });
  expect(answered).toBe('undefined');
});
