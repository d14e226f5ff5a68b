import { expect, it } from 'vitest';
import { known, unknown } from '../machine/fact.ts';
import type { FactValue } from '../machine/facts.ts';
import { mabsV3 } from './mabs-v3.ts';
import { mabsV4 } from './mabs-v4.ts';
import { offerFor } from './setup-offer.ts';

const server = (version: string | null): FactValue<'backupServer'> => ({ kind: 'server', version });

it.each([
  ['nothing', { kind: 'none' }, 'install', 'install'],
  ['only a protection agent', { kind: 'agent', version: '12.0.332.0' }, 'install', 'install'],
  ['a server that tells no version', server(null), 'install', 'install'],
  ['v1', server('11.0.3000.0'), 'notUpgradable', 'notUpgradable'],
  ['v2', server('12.0.332.0'), 'upgrade', 'notUpgradable'],
  ['v3', server('13.0.415.0'), 'installed', 'upgrade'],
  ['v3 with an update rollup', server('13.0.657.0'), 'installed', 'upgrade'],
  ['v4', server('14.0.30.0'), 'notUpgradable', 'installed'],
] as const)('where %s is found, v3 offers %3$s and v4 %4$s', (_, found, ofV3, ofV4) => {
  expect([offerFor(known(found), mabsV3).kind, offerFor(known(found), mabsV4).kind]).toEqual([ofV3, ofV4]);
});

it('where nobody knows, a new server is offered', () => {
  expect(offerFor(unknown('accessDenied'), mabsV3)).toEqual({ kind: 'install' });
});
