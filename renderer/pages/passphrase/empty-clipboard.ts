/** The part of the system's clipboard that is used here. */
export interface Clipboard {
  readonly readText: () => Promise<string>;
  readonly writeText: (text: string) => Promise<void>;
}

/** How long a secret stays on the clipboard: time enough to paste it somewhere safe. */
export const CLIPBOARD_MS = 60_000;

/**
 * Empties the clipboard after a while if the secret is still on it. `replaced`: somebody copied something else since.
 * `unknown`: the clipboard could not be read, so it was left alone.
 */
export async function emptyClipboard(
  clipboard: Clipboard,
  secret: string,
  wait: Promise<void>,
): Promise<'emptied' | 'replaced' | 'unknown'> {
  await wait;
  try {
    if ((await clipboard.readText()) !== secret) return 'replaced';
    await clipboard.writeText('');
    return 'emptied';
  } catch {
    return 'unknown';
  }
}
