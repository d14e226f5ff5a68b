import { describe, expect, it } from 'vitest';
import { findPackages } from '../../scripts/setup/packages.mjs';
import { buildAgain } from '../packaged/second-build.ts';
import { lane, root } from './lane.ts';

const packages = lane === null ? undefined : findPackages(root, 'windows');

describe.runIf(packages !== undefined)('a second build', () => {
  it('gives the same zip, the same installer and the same list of parts, byte by byte', async () => {
    const { first, second } = await buildAgain(root, 'windows', packages ?? '');
    expect(second).toBe(first);
    expect(first.trim().split('\n')).toHaveLength(3);
  }, 180_000);
});
