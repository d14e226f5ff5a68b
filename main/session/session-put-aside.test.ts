import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { valueOf } from '../package/testing.ts';
import { answersIn, canaries, useBench } from '../steps/testing.ts';
import { currentFolder } from './session-files.ts';
import { startOn } from './testing.ts';

const bench = useBench();
let stateRoot = '';

beforeEach(() => {
  stateRoot = bench.freshRoot();
});

const saved = (): object => JSON.parse(readFileSync(path.join(currentFolder(stateRoot), 'session.json'), 'utf8')) as object;

describe('a setup of this very process', () => {
  it('left for the first page is on offer there, and goes on with all it had', () => {
    const { session } = startOn(stateRoot);
    valueOf(session.start('install', 'sample'));
    valueOf(session.submit('sql', answersIn(stateRoot).sql));
    valueOf(session.setSecret('accountPassword', canaries.accountPassword));
    const before = session.read();
    expect(valueOf(session.goTo('launch'))).toMatchObject({ page: 'launch', saved: { product: 'sample', run: null, page: 'package' } });
    expect(saved(), 'for the next start, too').toMatchObject({ page: 'package' });
    expect(valueOf(session.resume())).toEqual({ ...before, page: 'package' });
  });

  it('says on the first page whether an extracted package would go with it', () => {
    const { session } = startOn(stateRoot);
    valueOf(session.start('install', 'sample'));
    expect(valueOf(session.goTo('launch')).saved?.hasPackage).toBe(false);
    mkdirSync(path.join(currentFolder(stateRoot), 'package'));
    expect(startOn(stateRoot).session.read().saved?.hasPackage).toBe(true);
  });

  it('left for the first page makes way for a new one, which puts it with the earlier', () => {
    const { session } = startOn(stateRoot);
    valueOf(session.start('install', 'sample'));
    valueOf(session.goTo('launch'));
    expect(valueOf(session.start('install', 'sample'))).toMatchObject({ page: 'package', saved: null });
    expect(readdirSync(path.join(stateRoot, 'earlier'))).toHaveLength(1);
  });
});
