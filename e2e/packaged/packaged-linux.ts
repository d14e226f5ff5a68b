import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPackage, extractAll } from '@electron/asar';
import type { Page } from 'playwright';
import { enter } from '../fixtures/door.ts';
import { cleanEnvironment } from '../fixtures/launch.ts';
import { listen, type Ended } from '../fixtures/listen.ts';

/** Debian's user `nobody`: Chromium has no sandbox for root, and the packaged program refuses to go without. */
const nobody = 65_534;

/** The package where a user would have put it: a folder that cannot be written to. */
export interface Placed {
  readonly folder: string;
  /** What is written goes here. */
  readonly home: string;
  readonly remove: () => void;
}

/** A window of the packaged program. */
export interface PackagedWindow {
  readonly window: Page;
  readonly close: () => Promise<void>;
}

/**
 * Puts a copy of the package in a read-only place. With `door` its main module first opens Chromium's door for
 * tools (its fuses and its arguments leave none); everything else is as users get it.
 */
export async function place(from: string, into: string, door: boolean): Promise<Placed> {
  const [folder, home] = [join(into, 'package'), join(into, 'home')];
  cpSync(from, folder, { recursive: true });
  mkdirSync(home);
  chmodSync(into, 0o755);
  if (door) await openDoor(folder, into);
  if (!isRoot()) return { folder, home, remove: () => rmSync(into, { recursive: true, force: true }) };
  chownSync(home, nobody, nobody);
  // As the documentation of Chromium's sandbox asks where users have no name spaces of their own.
  chmodSync(join(folder, 'chrome-sandbox'), 0o4755);
  const mounted = ['--bind', '-oremount,bind,ro'].every(
    (how) => spawnSync('mount', [how, folder, folder], { stdio: 'ignore' }).status === 0,
  );
  return {
    folder,
    home,
    remove: () => {
      if (mounted) spawnSync('umount', ['-l', folder], { stdio: 'ignore' });
      rmSync(into, { recursive: true, force: true });
    },
  };
}

/** Runs a command of the packaged program to its end, with more in its environment. */
export function runPackaged(placed: Placed, args: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return listen(start(placed, args, more)).ended;
}

/** Opens the window of the packaged program; it must have been placed with a door. */
export async function openPackaged(placed: Placed, args: readonly string[]): Promise<PackagedWindow> {
  const child = start(placed, args);
  const ended = new Promise((resolve) => child.once('close', resolve));
  const close = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  try {
    const { window } = await enter(child);
    return { window, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openDoor(folder: string, into: string): Promise<void> {
  const [asar, opened] = [join(folder, 'resources/app.asar'), join(into, 'opened')];
  extractAll(asar, opened);
  const main = `const { app } = require('electron');
app.commandLine.appendSwitch('remote-debugging-port', '0');
app.commandLine.appendSwitch('disable-dev-shm-usage');
require('./dist/main/index.cjs');`;
  writeFileSync(join(opened, 'door.cjs'), main);
  const about = JSON.parse(readFileSync(join(opened, 'package.json'), 'utf8')) as object;
  writeFileSync(join(opened, 'package.json'), JSON.stringify({ ...about, main: 'door.cjs' }));
  await createPackage(opened, asar);
  rmSync(opened, { recursive: true });
}

function start({ folder, home }: Placed, args: readonly string[], more: Readonly<Record<string, string>> = {}): ChildProcess {
  const program = join(folder, 'backup-server-setup');
  const env = { ...cleanEnvironment(), HOME: home, XDG_CONFIG_HOME: join(home, 'config'), XDG_STATE_HOME: join(home, 'state'), ...more };
  const options = { cwd: home, stdio: ['ignore', 'pipe', 'pipe'] as ('ignore' | 'pipe')[] };
  if (!isRoot()) return spawn(program, args, { ...options, env });
  const display = process.env['XAUTHORITY'];
  const ticket = join(home, 'display-ticket');
  if (display !== undefined) copyFileSync(display, ticket);
  if (display !== undefined) chmodSync(ticket, 0o644);
  const as = ['--reuid', String(nobody), '--regid', String(nobody), '--clear-groups', program];
  return spawn('setpriv', [...as, ...args], { ...options, env: { ...env, ...(display === undefined ? {} : { XAUTHORITY: ticket }) } });
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}
