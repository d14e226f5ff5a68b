/** What a message tells of who sent it; a plain shape, so that the rule is tested without Electron. */
export interface Sender {
  readonly webContentsId: number;
  /** Null once the frame has navigated or is gone. */
  readonly frame: { readonly url: string; readonly isTop: boolean } | null;
}

/** Origin of our own pages; the only one that may call. */
export const appOrigin = 'app://setup';

/**
 * Whether a message comes from the top frame of our own window with our own page in it. Origins are compared parsed:
 * a prefix would let `app://setup.evil` in (Electron security guide, items 13 and 17).
 */
export function isTrusted(sender: Sender, windowId: number | null): boolean {
  const { frame } = sender;
  if (windowId === null || sender.webContentsId !== windowId || frame?.isTop !== true) return false;
  return originOf(frame.url) === appOrigin;
}

/** `scheme://host` of a URL. Custom schemes have the opaque origin "null" in Node, so it is put together here. */
function originOf(url: string): string | null {
  try {
    const { protocol, host, username, password } = new URL(url);
    return username === '' && password === '' ? `${protocol}//${host}` : null;
  } catch {
    return null;
  }
}
