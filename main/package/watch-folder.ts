import { watch, type FSWatcher } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { identity } from './identity.ts';

/** How long nothing may change before a change is told, and how often one looks where the system tells nothing (network drives). */
export interface WatchPace {
  readonly settleMs: number;
  readonly pollMs: number;
}

/** Ends a watch; can be called more than once. */
export interface FolderWatch {
  readonly close: () => void;
}

const usualPace: WatchPace = { settleMs: 700, pollMs: 2000 };

/**
 * Calls `onChange` when something in a folder was added, written or removed, once it is quiet again. What the system
 * tells is only a hint to look: changes are found by comparing names, sizes and times, so none is lost or made up.
 */
export function watchFolder(folder: string, onChange: () => void, pace: WatchPace = usualPace): FolderWatch {
  let isClosed = false;
  let isLooking = false;
  let told: string | null = null;
  let seen: string | null = null;
  let timer: NodeJS.Timeout | undefined;
  const lookIn = (milliseconds: number): void => {
    clearTimeout(timer);
    timer = isClosed ? undefined : setTimeout(() => void look(), milliseconds).unref();
  };
  const look = async (): Promise<void> => {
    if (isLooking) return;
    isLooking = true;
    const now = await stateOf(folder);
    isLooking = false;
    told ??= now;
    const isQuiet = now === seen;
    seen = now;
    if (isQuiet && now !== told && !isClosed) {
      told = now;
      onChange();
    }
    lookIn(now === told ? pace.pollMs : pace.settleMs);
  };
  const hints = hintsOf(folder, () => {
    lookIn(pace.settleMs);
  });
  void look();
  return {
    close: () => {
      isClosed = true;
      clearTimeout(timer);
      hints?.close();
    },
  };
}

/** Everything that changes when a file in the folder does, in one text. */
async function stateOf(folder: string): Promise<string> {
  const names = await readdir(folder).catch(() => []);
  const lines = await Promise.all([...names].sort().map(async (name) => `${name}\0${await identity(path.join(folder, name))}`));
  return lines.join('\n');
}

/** What the system tells; null where it cannot watch this folder: then looking from time to time has to do. */
function hintsOf(folder: string, onHint: () => void): FSWatcher | null {
  try {
    const watcher = watch(folder, { persistent: false }, onHint);
    watcher.on('error', () => {
      watcher.close();
    });
    return watcher;
  } catch {
    return null;
  }
}
