import { describe, expect, it } from 'vitest';
import { noRun, type RunState, type StepState } from '../plan/run-state.ts';
import type { StepId } from '../plan/step.ts';
import { products } from '../products/index.ts';
import type { ProductId } from '../products/product-id.ts';
import { productLogs } from './product-logs.ts';

const progress = { weight: 1, fraction: 0, startedAt: null, endedAt: null } as const;
const runOf = (...steps: readonly (readonly [StepId, StepState])[]): RunState => ({
  ...noRun,
  steps: steps.map(([id, state]) => ({ ...progress, id, state })),
});
const placesOf = (run: RunState, id: ProductId = 'mabs-v3', programFiles?: string) => {
  const { name, version, sample } = products[id];
  const folders = programFiles === undefined ? {} : { folders: { programFiles, databaseFiles: '', scratch: '', cloudDataGigabytes: null } };
  return productLogs({ run, product: { id, name, version, sample }, answers: folders });
};

describe('the logs that the vendor’s programs keep to themselves', () => {
  it('are asked for where the steps of those programs ran, however they ended', () => {
    const run = runOf(['install-agent', 'done'], ['install-sql', 'failed'], ['install-server', 'waiting']);
    expect(placesOf(run)).toEqual([
      {
        name: 'sql-setup',
        root: 'C:\\Program Files\\Microsoft SQL Server',
        patterns: [
          '*\\Setup Bootstrap\\Log\\Summary*.txt',
          '*\\Setup Bootstrap\\Log\\*\\Summary*.txt',
          '*\\Setup Bootstrap\\Log\\*\\Detail*.txt',
        ],
      },
      { name: 'agent', root: 'C:\\Program Files\\Microsoft Azure Recovery Services Agent\\Temp', patterns: ['*.errlog'] },
    ]);
  });

  it.each([
    [['install-agent'], ['agent']],
    [['register-server'], ['agent']],
    [['upgrade-sql'], ['sql-setup']],
    [['remove-reporting'], ['sql-setup']],
    [
      ['upgrade-agent', 'upgrade-server'],
      ['agent', 'server'],
    ],
    [['save-passphrase', 'desktop-icons'], []],
  ] as const)('of %j are in %j', (steps, names) => {
    expect(placesOf(runOf(...steps.map((id) => [id, 'done'] as const))).map(({ name }) => name)).toEqual(names);
  });

  it('are where the server was installed', () => {
    expect(placesOf(runOf(['install-server', 'done']), 'mabs-v3', 'D:\\MABS\\')[0]?.root).toBe('D:\\MABS\\DPM');
  });

  it.each([
    ['waited', 'waiting'],
    ['were found done', 'foundDone'],
  ] as const)('are not asked for where the steps %s', (_, state) => {
    expect(placesOf(runOf(['install-sql', state], ['install-agent', state]))).toEqual([]);
  });

  it('are not those of this computer’s own software when the sample was installed', () => {
    expect(placesOf(runOf(['install-sql', 'done'], ['install-agent', 'done']), 'sample')).toEqual([]);
  });
});
