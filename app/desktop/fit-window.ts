import type { Rectangle } from './preferences.ts';

/** How much of a remembered window must lie on one screen, so that it can be grabbed: less and it is put back in the middle. */
const GRABBABLE = { width: 120, height: 48 };

/** The smallest window, in which nothing scrolls in two directions (ux research W6). */
export const smallestWindow = { width: 800, height: 600 };

/**
 * Where the window opens: where it was, never larger than the screen it is on. A screen that is gone, or a smaller one
 * over Remote Desktop, must not leave it out of sight: then null, and the system puts it in the middle.
 */
export function fitWindow(place: Rectangle | null, screens: readonly Rectangle[]): Rectangle | null {
  if (place === null) return null;
  const screen = screens.find((each) => isGrabbable(place, each));
  if (screen === undefined) return null;
  const width = Math.min(Math.max(place.width, smallestWindow.width), screen.width);
  const height = Math.min(Math.max(place.height, smallestWindow.height), screen.height);
  return {
    x: Math.min(Math.max(place.x, screen.x), screen.x + screen.width - width),
    y: Math.min(Math.max(place.y, screen.y), screen.y + screen.height - height),
    width,
    height,
  };
}

/** Its title bar lies on the screen, far enough to be taken hold of. */
function isGrabbable(place: Rectangle, screen: Rectangle): boolean {
  const left = Math.max(place.x, screen.x);
  const right = Math.min(place.x + place.width, screen.x + screen.width);
  const isInHeight = place.y >= screen.y - GRABBABLE.height && place.y <= screen.y + screen.height - GRABBABLE.height;
  return right - left >= GRABBABLE.width && isInHeight;
}
