import { startToFile, succeeded, type Ended } from './start-to-file.ts';

/**
 * Seconds that Windows goes on after its last program. Wine itself ends it at once: on a busy machine it was another Windows, in which no
 * service ran, that the next program found. What a killed run leaves behind is gone after them.
 */
const STAYS = '-p300';

/** The server behind a Windows: it holds registry, processes and services. */
export interface WineServer {
  /** Starts it where it does not run; the next program boots Windows. */
  readonly ensure: () => Promise<void>;
  /** Ends everything that runs in it, writes the registry to disk, and ends. */
  readonly end: () => Promise<void>;
}

/** The server of the prefix that `env` names; `place`: a folder for what it prints. */
export function wineServerOf(file: string, start: { readonly env: NodeJS.ProcessEnv; readonly place: string }): WineServer {
  const told = async (flag: string): Promise<Ended> => (await startToFile(file, [flag], { ...start, input: null })).ended;
  let isUp = false;
  return {
    ensure: async () => {
      if (!isUp) await succeeded('starting Windows', told(STAYS));
      isUp = true;
    },
    end: async () => {
      isUp = false;
      // 1: there was none to end.
      const { exitCode, errors } = await told('-k');
      if (exitCode !== 0 && exitCode !== 1) throw new Error(`Windows could not be ended: ${String(exitCode)} ${errors}`);
      await succeeded('waiting for the end of Windows', told('-w'));
    },
  };
}
