import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { RunEvent } from '../../app/plan/events.ts';
import { journalPath, openJournal } from '../journal.ts';
import { valueOf } from '../package/testing.ts';
import { removeLeftSecretFiles } from './secret-file.ts';

it('what a killed run left is removed wherever its journal says it is, and nothing else', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'left-'));
  try {
    const [state, elsewhere] = [path.join(root, 'my state'), path.join(root, 'plain')];
    const files = [path.join(state, 'secret', 'MABSSetup.ini'), path.join(elsewhere, 'vault'), path.join(elsewhere, 'of-others')];
    for (const file of files) {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, 'Canary');
    }
    const [, opened = '', others = ''] = files;
    const said = (kind: 'secretFileOpened' | 'secretFileRemoved', at: string): RunEvent => ({ kind, step: 'install-server', path: at });
    const { journal } = valueOf(openJournal(journalPath(state)));
    const events = [said('secretFileOpened', opened), said('secretFileOpened', others), said('secretFileRemoved', others)];
    for (const event of events) journal.append(event, new Date().toISOString());
    journal.close();
    expect(removeLeftSecretFiles(state)).toEqual([]);
    expect(files.map((file) => existsSync(file))).toEqual([false, false, true]);
  } finally {
    rmSync(root, { recursive: true });
  }
});
