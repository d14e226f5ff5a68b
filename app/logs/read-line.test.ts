import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hear, linesOf, nothingHeard } from './heard.ts';
import { fractionAfter } from './markers.ts';
import { readLine } from './read-line.ts';

const named = (line: string): readonly string[] => readLine(line).findings.map(({ source, id }) => `${source} ${String(id)}`);

describe('progress in a line', () => {
  it.each([
    ['[3/10/2020 8:00:01 AM] Information : Microsoft System Center Data Protection Manager setup started.', 0.02],
    ['[10/03/2020 08:00:01] Information : All prerequisite checks have passed.', 0.1],
    ['[14.10.2021 17:30:51] Information : Call MsiInstallProduct', 0.15],
    ['Action start: WriteRegistryValues.', 0.45],
    ['[3/10/2020 8:00:01 AM] Information : MsiInstallProduct returned 0.', 0.6],
    ['[3/10/2020 8:00:01 AM] Information : MsiInstallProduct returned 1603.', null],
    ['[10/03/2020 08:00:01] Information : End install.', 0.62],
    ['[10/03/2020 08:00:01] Information : Start configuration.', 0.65],
    ['[10/03/2020 08:00:01] Information : Starting Service:MSDPM on machine:MABS01 flag restart:False', 0.95],
    ['', null],
  ])('%s', (line, fraction) => {
    expect(fractionAfter('install-server', line)).toBe(fraction);
  });

  it('is only told to the step that writes the line', () => {
    expect(fractionAfter('register-server', 'Information : Call MsiInstallProduct')).toBeNull();
  });
});

describe('errors in a line', () => {
  it.each([
    ['ID: 4019. Details: The database exists already.', ['dpm 4019']],
    ['[23/10/2013 11:07:42] ID : 4019', []],
    ['[23/10/2013 11:07:42] ID: 4323. Détails : le membre n’a pas pu être ajouté.', ['dpm 4323']],
    ['ID: -2067919934. Details: A restart is pending.', ['sql -2067919934']],
    ['The vault credentials are not valid. (ID: 34513)', ['azure 34513']],
    ['(ID: 100999)', ['azure 100999']],
    ['Information : MsiInstallProduct returned 1603.', ['windows 1603']],
    ['Information : MsiInstallProduct returned 0.', []],
    ['MSI (s) (A0:B4) [08:00:01:123]: MainEngineThread is returning 1618', ['windows 1618']],
    ['Erreur 1920. Le service « DPM » n’a pas pu démarrer.', ['installer 1920']],
    ['*** Mojito error was: AddUserToLocalGroupFailed; 1387; WindowsAPI', ['windows 1387']],
    ['  Exit code (Decimal):           -2061893607', ['sql -2061893607']],
    ['  Code de sortie (Decimal) :           -2068052377', ['sql -2068052377']],
    ['  Exit code (Decimal):           -2068052347', ['sql -2068052347']],
    ['  Exit code (Decimal):           0', []],
    ['Error result: 0x84BE0BC2', ['sql -2067919934']],
    ['Failed with 0x80070643', ['windows 1603']],
    ['HRESULT 0x1FC07', ['azure 130055']],
    ['Handle 0xABCDEF00 opened', []],
    ['* Exception : Ignoring the following exception intentionally => ID: 4387. 0x80070005', []],
    ['   at Microsoft.Internal.EnterpriseStorage.Dls.Setup.Wizard.BackEnd.Configure()', []],
    ['Data : GUID: 99EFD904', []],
  ])('%s', (line, expected) => {
    expect(named(line)).toEqual(expected);
  });

  it('an error line tells its words, whatever the time stamp', () => {
    expect(readLine('[23/10/2013 11:07:42] *** Error : La base de données existe déjà.').errorMessage).toBe(
      'La base de données existe déjà.',
    );
  });
});

describe('what is kept of many lines', () => {
  it('the lines around the last error, and the words of the line before its number', () => {
    const lines = [...Array(20).keys()].map((number) => `before ${String(number)}`);
    const after = [...Array(20).keys()].map((number) => `after ${String(number)}`);
    const heard = [...lines, '*** Error : Nein.', 'ID: 4323. Details: 1387', ...after].reduce(hear, nothingHeard);
    expect(linesOf(heard)).toEqual([...lines.slice(-7), '*** Error : Nein.', 'ID: 4323. Details: 1387', ...after.slice(0, 4)]);
    expect(heard.findings).toEqual([{ source: 'dpm', id: 4323, message: 'Nein.' }]);
  });

  it('never more than a screenful, whatever is written', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ maxLength: 2000 }),
            fc.nat().map((id) => `*** Error : x ID: ${String(id)}`),
          ),
          { maxLength: 300 },
        ),
        (lines) => {
          const heard = lines.reduce(hear, nothingHeard);
          expect(linesOf(heard).length).toBeLessThanOrEqual(13);
          expect(linesOf(heard).every((line) => line.length <= 401)).toBe(true);
          expect(heard.findings.length).toBeLessThanOrEqual(40);
        },
      ),
    );
  });
});
