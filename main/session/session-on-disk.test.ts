import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { valueOf } from '../package/testing.ts';
import { useBench } from '../steps/testing.ts';
import { currentFolder } from './session-files.ts';
import { startOn } from './testing.ts';

const bench = useBench();
let stateRoot = '';

beforeEach(() => {
  stateRoot = bench.freshRoot();
});

describe('a session whose disk refuses something', () => {
  it('is refused by name where its machine cannot be written', async () => {
    const { session } = startOn(stateRoot);
    mkdirSync(currentFolder(stateRoot), { recursive: true });
    writeFileSync(path.join(currentFolder(stateRoot), 'machine'), 'no folder');
    const refused = { kind: 'failed', failure: { code: 'file.unwritable', reason: 'EEXIST' } };
    expect(await session.offer('sample')).toMatchObject(refused);
    expect(session.start('check', 'sample')).toMatchObject(refused);
    expect(session.read()).toMatchObject({ mode: 'none', page: 'launch' });
  });

  it('leaves no file that was begun, once the program starts again', () => {
    valueOf(startOn(stateRoot).session.start('install', 'sample'));
    const begun = [
      path.join(currentFolder(stateRoot), 'report.json.new'),
      path.join(currentFolder(stateRoot), 'machine', 'world.json.new'),
    ];
    for (const file of begun) writeFileSync(file, '{');
    startOn(stateRoot);
    expect(begun.filter(existsSync)).toEqual([]);
  });
});
