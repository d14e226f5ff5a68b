import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { noPreferences } from '../app/desktop/preferences.ts';
import { createPreferencesFile } from './preferences-file.ts';

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'preferences-'));
  onTestFinished(() => {
    rmSync(made, { recursive: true, force: true });
  });
  return made;
}

it('what was chosen is there at the next start', () => {
  const state = folder();
  const first = createPreferencesFile(state);
  expect(first.read()).toEqual(noPreferences);
  first.change({ theme: 'dark', zoom: 1.5 });
  first.change({ place: { x: 1, y: 2, width: 900, height: 700 } });
  expect(createPreferencesFile(state).read()).toEqual({
    ...noPreferences,
    theme: 'dark',
    zoom: 1.5,
    place: { x: 1, y: 2, width: 900, height: 700 },
  });
});

it.each(['', '{', '{"schemaVersion":1,"theme":"pink"}', '[]'])('a file of %j is as if nothing was chosen', (content) => {
  const state = folder();
  writeFileSync(path.join(state, 'preferences.json'), content);
  expect(createPreferencesFile(state).read()).toEqual(noPreferences);
});
