import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { lane } from './lane.ts';

/** Ends and removes what runs that were killed have left behind: only those whose process is gone. */
export function setup(): void {
  if (lane === null) return;
  for (const name of readdirSync(lane.folder)) {
    const [, pid] = /^run-(\d+)-/u.exec(name) ?? [];
    if (pid === undefined || isAlive(Number(pid))) continue;
    const place = path.join(lane.folder, name);
    const env = { ...process.env, ...lane.env, WINEPREFIX: path.join(place, 'prefix') };
    spawnSync(lane.server, ['-k'], { env, stdio: 'ignore' });
    rmSync(place, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
