/** Values of one registry key, by value name. */
export type RegistryValues = Readonly<Record<string, string | number | readonly string[]>>;

/** A Windows service as the sample machine knows it. */
export interface Service {
  readonly state: 'running' | 'stopped';
  readonly start: 'automatic' | 'manual' | 'disabled';
  readonly displayName: string;
}

/**
 * What a piece of work leaves behind, as data: applied by `applyEvidence`, or not, when a script tells the program to lie.
 * Paths are Windows paths; `null` takes the thing away. Values are merged into a key that is already there.
 */
export interface Evidence {
  readonly files?: Readonly<Record<string, string | null>>;
  readonly registry?: Readonly<Record<string, RegistryValues | null>>;
  readonly services?: Readonly<Record<string, Service | null>>;
}

/** A stretch of work: the lines it reports when it starts, and the evidence it leaves when it ends. */
export interface Stage {
  readonly lines?: readonly string[];
  readonly evidence?: Evidence;
}

/** A service that starts with Windows and runs. */
export function runningService(displayName: string): Service {
  return { state: 'running', start: 'automatic', displayName };
}
