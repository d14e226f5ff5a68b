/** The part of the system's clipboard that is used for secrets. Electron's reads at once up to 44 or so, later ones take their time. */
export interface Clipboard {
  readonly readText: () => string | Promise<string>;
  readonly writeText: (text: string) => unknown;
  readonly clear: () => unknown;
}

/** Puts secrets on the clipboard for a while. */
export interface SecretClipboard {
  /** Ends when the secret is off the clipboard again: emptied, or something else was copied since. */
  readonly copy: (secret: string) => Promise<'emptied' | 'replaced'>;
  readonly isHeld: () => boolean;
  /** Takes a secret that is still there off at once: the program ends. */
  readonly empty: () => Promise<unknown>;
}

/** How long a secret stays on the clipboard, in milliseconds: time enough to paste it somewhere safe. */
const CLIPBOARD_MS = 60_000;

/** Secrets on the clipboard. Main does it: the page has no permission to read the clipboard, so it could not tell what is on it. */
export function createSecretClipboard(clipboard: Clipboard): SecretClipboard {
  let held: { readonly secret: string; readonly letGo: () => void } | null = null;
  const end = async (): Promise<'emptied' | 'replaced'> => {
    const secret = held?.secret;
    held = null;
    const isThere = secret !== undefined && (await clipboard.readText()) === secret;
    if (isThere) await clipboard.clear();
    return isThere ? 'emptied' : 'replaced';
  };
  return {
    copy: async (secret) => {
      held?.letGo();
      await clipboard.writeText(secret);
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          resolve(end());
        }, CLIPBOARD_MS);
        const letGo = (): void => {
          clearTimeout(timer);
          resolve('replaced');
        };
        held = { secret, letGo };
      });
    },
    isHeld: () => held !== null,
    empty: () => {
      held?.letGo();
      return end();
    },
  };
}
