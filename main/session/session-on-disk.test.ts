import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { failed } from '../../app/outcome.ts';
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

  it('that cannot be read is no absent one: the first page and Resume say so, and only a new start puts it away', () => {
    valueOf(startOn(stateRoot).session.start('install', 'sample'));
    const file = path.join(currentFolder(stateRoot), 'session.json');
    writeFileSync(file, '{"schemaVersion":');
    const damaged = { code: 'session.damaged', path: file } as const;
    const { session } = startOn(stateRoot);
    expect(session.read()).toMatchObject({ saved: null, savedProblem: damaged });
    expect([session.resume(), session.comeBack()]).toEqual([failed(damaged), failed(damaged)]);
    expect(valueOf(session.start('check', 'sample')).savedProblem, 'a look leaves it').toEqual(damaged);
    expect(valueOf(session.start('install', 'sample'))).toMatchObject({ page: 'package', savedProblem: null });
    expect(readdirSync(path.join(stateRoot, 'earlier'))).toHaveLength(1);
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
