import { describe, expect, it } from 'vitest';
import { readLogLine } from './vendor-log.ts';

const nothing = { fraction: null, errorId: null, errorMessage: null };

describe('a line of Setup.exe’s log', () => {
  it.each([
    ['[3/10/2020 8:00:01 AM] Information : Microsoft System Center Data Protection Manager setup started.', { fraction: 0.02 }],
    ['[10/03/2020 08:00:01] Information : All prerequisite checks have passed.', { fraction: 0.1 }],
    ['[14.10.2021 17:30:51] Information : Call MsiInstallProduct', { fraction: 0.15 }],
    ['Action start: WriteRegistryValues.', { fraction: 0.45 }],
    ['[3/10/2020 8:00:01 AM] Information : MsiInstallProduct returned 0.', { fraction: 0.6 }],
    ['[3/10/2020 8:00:01 AM] Information : MsiInstallProduct returned 1603.', {}],
    ['[10/03/2020 08:00:01] Information : End install.', { fraction: 0.62 }],
    ['[10/03/2020 08:00:01] Information : Start configuration.', { fraction: 0.65 }],
    ['[10/03/2020 08:00:01] Information : Starting Service:MSDPM on machine:MABS01 flag restart:False', { fraction: 0.95 }],
    ['[10/23/2013 11:07:42 AM] *** Error : The database exists already.', { errorMessage: 'The database exists already.' }],
    ['[23/10/2013 11:07:42] *** Error : La base de données existe déjà.', { errorMessage: 'La base de données existe déjà.' }],
    ['ID: 4019. Details: The database exists already.', { errorId: 4019 }],
    ['[23/10/2013 11:07:42] ID : 4019', {}],
    ['[23/10/2013 11:07:42] ID: 4323. Détails : le membre n’a pas pu être ajouté.', { errorId: 4323 }],
    ['ID: -2067919934. Details: A restart is pending.', { errorId: -2_067_919_934 }],
    ['* Exception : Ignoring the following exception intentionally => System.ArgumentException: The service does not exist.', {}],
    ['   at Microsoft.Internal.EnterpriseStorage.Dls.Setup.Wizard.BackEnd.Configure()', {}],
    ['Data : GUID: 99EFD904', {}],
    ['Data : Folder Path = C:\\', {}],
    ['', {}],
  ])('%s', (line, meaning) => {
    expect(readLogLine('install-server', line)).toEqual({ ...nothing, ...meaning });
  });

  it('says nothing of progress to another step, but its error counts', () => {
    expect(readLogLine('install-agent', 'Information : Call MsiInstallProduct')).toEqual(nothing);
    expect(readLogLine('register-server', 'ID: 34513. Details: damaged')).toEqual({ ...nothing, errorId: 34_513 });
  });
});
