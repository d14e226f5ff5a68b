import { systemCode } from './system-code.ts';
import type { ProxyAddress } from './system.ts';
import { proxyHeaders, proxyPlace } from './through-proxy.ts';

/** A plain HTTP request: nothing of ours is sent but the headers, and to a proxy its user. */
export interface HttpRequest {
  readonly host: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Null: directly, whatever the environment says. */
  readonly proxy: ProxyAddress | null;
  readonly limitMs: number;
}

/** What came of it; `date` is the header, which tells the other's clock. */
export type HttpAnswer =
  | { readonly kind: 'answered'; readonly status: number; readonly date: string | null }
  | { readonly kind: 'silent'; readonly detail: string };

/** Asks for a page and reads its head only. Node's HTTP is loaded when it is first asked: the first page waits for whatever main loads. */
export async function requestHead({ host, path, headers = {}, proxy, limitMs }: HttpRequest): Promise<HttpAnswer> {
  const http = await import('node:http');
  const target = proxy === null ? { host, port: 80, path } : { ...proxyPlace(proxy), path: `http://${host}${path}` };
  const sent = { Host: host, ...headers, ...(proxy === null ? {} : proxyHeaders(proxy)) };
  return new Promise((resolve) => {
    const request = http.request({ ...target, method: 'GET', agent: false, headers: sent });
    const end = (answer: HttpAnswer): void => {
      clearTimeout(timer);
      request.destroy();
      resolve(answer);
    };
    const timer = setTimeout(() => {
      end({ kind: 'silent', detail: 'timeout' });
    }, limitMs);
    request.once('response', (response) => {
      end({ kind: 'answered', status: response.statusCode ?? 0, date: response.headers.date ?? null });
    });
    request.on('error', (error) => {
      end({ kind: 'silent', detail: systemCode(error) });
    });
    request.end();
  });
}
