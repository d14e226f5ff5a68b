/**
 * Puts a text on the clipboard. Where the asynchronous clipboard is refused (permissions are denied in the window),
 * the older way is used, which needs no permission after a click.
 */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyBySelection(text);
  }
}

function copyBySelection(text: string): void {
  const before = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.setAttribute('aria-hidden', 'true');
  area.className = 'only-heard';
  document.body.append(area);
  area.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way that needs no permission
  document.execCommand('copy');
  area.remove();
  if (before instanceof HTMLElement) before.focus();
}
