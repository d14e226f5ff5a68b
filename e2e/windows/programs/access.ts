import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadWin32Access } from '../../../main/system/win32-access.ts';
import { windowsPrivatePlaces } from '../../../main/system/windows-private-places.ts';
import { answer } from './answer.ts';

/** A folder that is there, to work in. */
export interface AccessQuestion {
  readonly folder: string;
}

void answer((question) => {
  const { folder } = question as AccessQuestion;
  const win32 = loadWin32Access();
  const places = windowsPrivatePlaces(() => win32);
  const [state, foreign, safe, file] = ['état\\sessions', 'foreign', 'safe', 'file'].map((name) => `${folder}\\${name}`) as [
    string,
    string,
    string,
    string,
  ];
  for (const made of [foreign, safe]) mkdirSync(made);
  writeFileSync(file, 'mine');
  const passphrase = `${safe}\\phrase secrète.txt`;
  const answered = {
    opened: [places.openFolder(state), places.openFolder(state)],
    partial: [places.makeFolder(`${safe}\\.extract.partial-1`), places.makeFolder(`${safe}\\.extract.partial-1`)],
    created: [places.createFile(passphrase, 'Canary é'), places.createFile(passphrase, 'another')],
    content: readFileSync(passphrase, 'utf8'),
    // What others get into is refused, whatever asks for it.
    refused: [foreign, file].flatMap((place) => [places.openFolder(place), places.judgeFolder(place)]),
    absent: places.judgeFolder(`${folder}\\absent`),
    nowhere: places.createFile(`${folder}\\absent\\file`, ''),
  };
  mkdirSync(`${state}\\current`);
  const described = [state, `${folder}\\état`, `${safe}\\.extract.partial-1`, passphrase, foreign].map((place) => win32.read(place));
  return Promise.resolve({ ...answered, described, isAdministrator: win32.isAdministrator() });
});
