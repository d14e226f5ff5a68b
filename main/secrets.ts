import type { SecretName } from '../app/answers/secrets.ts';

/** The one holder of secrets. They live in this process only and are entered again after every start. */
export interface Secrets {
  readonly set: (name: SecretName, value: string) => void;
  readonly get: (name: SecretName) => string | undefined;
  /** One that was not the right one: it is asked for anew, and still never told. */
  readonly forget: (name: SecretName) => void;
  readonly clear: () => void;
  /** Which are set, never what they are. */
  readonly names: () => readonly SecretName[];
  /** All values, those of before as well, for redaction. */
  readonly values: () => readonly string[];
}

/** Makes an empty holder. */
export function createSecrets(): Secrets {
  const held = new Map<SecretName, string>();
  const former = new Set<string>();
  const retire = (name: SecretName): void => {
    const value = held.get(name);
    if (value !== undefined) former.add(value);
  };
  return {
    set: (name, value) => {
      retire(name);
      held.set(name, value);
    },
    get: (name) => held.get(name),
    forget: (name) => {
      retire(name);
      held.delete(name);
    },
    clear: () => {
      held.clear();
      former.clear();
    },
    names: () => [...held.keys()],
    values: () => [...new Set([...held.values(), ...former])],
  };
}
