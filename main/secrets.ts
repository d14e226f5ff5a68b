import type { SecretName } from '../app/answers/secrets.ts';

/** The one holder of secrets. They live in this process only and are entered again after every start. */
export interface Secrets {
  readonly set: (name: SecretName, value: string) => void;
  readonly get: (name: SecretName) => string | undefined;
  readonly clear: () => void;
  /** Which are set, never what they are. */
  readonly names: () => readonly SecretName[];
  /** All values, for redaction. */
  readonly values: () => readonly string[];
}

/** Makes an empty holder. */
export function createSecrets(): Secrets {
  const held = new Map<SecretName, string>();
  return {
    set: (name, value) => void held.set(name, value),
    get: (name) => held.get(name),
    clear: () => {
      held.clear();
    },
    names: () => [...held.keys()],
    values: () => [...held.values()],
  };
}
