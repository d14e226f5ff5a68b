import type { Locator, Page } from 'playwright';

/** Presses of Tab after which something should have been reached. */
const ENOUGH = 80;

/** Goes to something by Tab alone. */
export async function tabTo(window: Page, target: Locator): Promise<void> {
  for (let pressed = 0; pressed < ENOUGH; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await window.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${String(target)}`);
}

/** Types into a field that is reached by Tab; what is in it is replaced. */
export async function typeInto(window: Page, target: Locator, text: string): Promise<void> {
  await tabTo(window, target);
  await window.keyboard.press('Control+a');
  await window.keyboard.type(text);
}

/** Presses the button with this access key. */
export async function pressKey(window: Page, letter: string): Promise<void> {
  await window.keyboard.press(`Alt+${letter}`);
}

/** Sets a check box or radio button that is reached by Tab, if it is not set. */
export async function tick(window: Page, target: Locator): Promise<void> {
  if (await target.isChecked()) return;
  await tabTo(window, target);
  await window.keyboard.press('Space');
}
