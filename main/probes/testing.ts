import { known } from '../../app/machine/fact.ts';
import type { RegistryValue } from '../system/system.ts';
import { ownHost } from './host.ts';
import type { ProbeDoors } from './probe.ts';

/** A registry as data: values by key. */
export type Tree = Readonly<Record<string, Readonly<Record<string, RegistryValue>>>>;

/** For tests: a Windows machine with this registry, on which every service runs but the default SQL Server instance. */
export function doorsOn(tree: Tree): ProbeDoors {
  return {
    host: { ...ownHost(), platform: 'win32', userId: null },
    registry: {
      read: (key, name) => Promise.resolve(known(tree[key]?.[name] ?? null)),
      valueNames: (key) => Promise.resolve(known(Object.keys(tree[key] ?? {}))),
      hasKey: (key) => Promise.resolve(known(Object.hasOwn(tree, key))),
    },
    services: { find: (name) => Promise.resolve(known(name === 'MSSQLSERVER' ? { running: false } : { running: true })) },
    run: () => Promise.resolve({ kind: 'notStarted', reason: 'ENOENT', output: '' }),
  };
}
