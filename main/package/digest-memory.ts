import path from 'node:path';
import { identity } from './identity.ts';

/** Hashes of files that were read in this process, each bound to what the file was then: see `identity`. */
export interface DigestMemory {
  /** The SHA-256 of the file while it is still what it was; null when it has to be read. */
  readonly recall: (file: string, identity: string) => string | null;
  readonly keep: (file: string, identity: string, sha256: string) => void;
  readonly forget: () => void;
}

/**
 * Makes an empty memory. It lives in this process only: nothing on disk can make a part count as verified (DESIGN 4.4).
 */
export function createDigestMemory(): DigestMemory {
  const known = new Map<string, { readonly identity: string; readonly sha256: string }>();
  return {
    recall: (file, identity) => {
      const found = known.get(file);
      return identity !== '' && found?.identity === identity ? found.sha256 : null;
    },
    keep: (file, identity, sha256) => {
      if (identity !== '') known.set(file, { identity, sha256 });
    },
    forget: () => {
      known.clear();
    },
  };
}

/** Whether a part was read in this process and is still what it was. */
export async function isRemembered(memory: DigestMemory, folder: string, name: string): Promise<boolean> {
  const file = path.join(path.resolve(folder), name);
  return memory.recall(file, await identity(file)) !== null;
}
