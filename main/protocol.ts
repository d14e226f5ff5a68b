import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { protocol } from 'electron';
import { appOrigin } from './ipc/trusted-sender.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';

/** A file of the built page: its bytes, read from the disk once, and its type. */
interface Served {
  readonly bytes: () => Buffer;
  readonly type: string;
}

const FIRST = '/index.html';

/** Milliseconds until the files of later pages are read: by then the first one is drawn, which nothing may hold up. */
const READ_AHEAD_MS = 2000;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Must run before the app is ready: our pages get a standard, secure origin of their own, never file:. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true } },
  ]);
}

/**
 * Serves the built page from a list of its files made once at start: a URL is looked up, never joined to a path. Everything else
 * is 404, with the same headers. Electron 22, the stand-in of checkouts, has only the older of the two calls. `onFirstServed` is called once
 * when the page and all that it names in its head were handed out. The other files are read soon after, not when a page is wanted:
 * the folder may be on a disc that is taken out.
 */
export function serveApp(folder: string, onFirstServed: () => void): void {
  const files = filesUnder(folder);
  const waiting = firstFiles(files.get(FIRST));
  const answerAndTell = (url: string, method: string): Answered => {
    const key = keyOf(url);
    const answer = answerTo(method === 'GET' ? files.get(key) : undefined);
    if (waiting.delete(key) && waiting.size === 0) {
      onFirstServed();
      setTimeout(() => {
        for (const { bytes } of files.values()) bytes();
      }, READ_AHEAD_MS);
    }
    return answer;
  };
  if ('handle' in protocol) {
    protocol.handle('app', ({ url, method }) => {
      const { statusCode, headers, data } = answerAndTell(url, method);
      return new Response(new Uint8Array(data), { status: statusCode, headers });
    });
    return;
  }
  serveInElectron22(answerAndTell);
}

/** The page, and what it needs before it can draw. */
function firstFiles(served: Served | undefined): Set<string> {
  const page = served?.bytes().toString('utf8') ?? '';
  return new Set([FIRST, ...[...page.matchAll(/(?:src|href)="\.(\/assets\/[^"]+)"/gu)].flatMap(([, key]) => key ?? [])]);
}

function serveInElectron22(answerAndTell: (url: string, method: string) => Answered): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only call the stand-in has (docs/decisions/004)
  protocol.registerBufferProtocol('app', ({ url, method }, respond) => {
    respond(answerAndTell(url, method));
  });
}

type Answered = ReturnType<typeof answerTo>;

function answerTo(served: Served | undefined) {
  const type = served?.type ?? 'text/plain; charset=utf-8';
  return {
    statusCode: served === undefined ? 404 : 200,
    mimeType: type.split(';')[0] ?? type,
    data: served?.bytes() ?? Buffer.alloc(0),
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': contentSecurityPolicy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-store',
    },
  };
}

/** The key of a URL in the list; anything odd (another host, encoded separators, dots) gives a key that is not in it. */
function keyOf(url: string): string {
  const { protocol: scheme, host, pathname } = new URL(url);
  if (`${scheme}//${host}` !== appOrigin) return '';
  return pathname === '/' ? FIRST : pathname;
}

function filesUnder(folder: string, below = ''): Map<string, Served> {
  const found = new Map<string, Served>();
  for (const entry of readdirSync(path.join(folder, below), { withFileTypes: true })) {
    const name = `${below}/${entry.name}`;
    if (entry.isDirectory()) for (const [key, file] of filesUnder(folder, name)) found.set(key, file);
    const type = types[path.extname(entry.name)];
    if (entry.isFile() && type !== undefined) found.set(name, { bytes: readOnce(path.join(folder, name)), type });
  }
  return found;
}

function readOnce(file: string): () => Buffer {
  let bytes: Buffer | null = null;
  return () => (bytes ??= readFileSync(file));
}
