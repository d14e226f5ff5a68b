import { describe, expect, it } from 'vitest';
import { emptyInnoLog, innoListing, readInnoLine, readInnoLog } from './inno-log.ts';
import { judgeListing } from './judge-listing.ts';

/** Recorded under Wine from a package made with Inno Setup 5.6.1 in four slices; folders renamed, time stamps of files left out. */
const whole = `\ufeff${String.raw`2026-11-24 20:14:00.309   Log opened. (Time zone: UTC+00:00)
2026-11-24 20:14:00.309   Setup version: Inno Setup version 5.6.1 (u)
2026-11-24 20:14:00.309   Original Setup EXE: D:\Parts\MicrosoftAzureBackupServerInstaller.exe
2026-11-24 20:14:00.309   Setup command line: /SL5="$1003E,121344,0,D:\Parts\MicrosoftAzureBackupServerInstaller.exe" /SP- /VERYSILENT /SUPPRESSMSGBOXES /NORESTART /DIR=D:\MABS /LOG=D:\log.txt
2026-11-24 20:14:00.309   Windows version: 6.1.7601 SP1  (NT platform: Yes)
2026-11-24 20:14:00.309   64-bit Windows: Yes
2026-11-24 20:14:00.309   Processor architecture: x64
2026-11-24 20:14:00.309   User privileges: Administrative
2026-11-24 20:14:00.309   64-bit install mode: No
2026-11-24 20:14:00.311   Created temporary directory: C:\users\root\Temp\is-6PBB6.tmp
2026-11-24 20:14:00.399   Starting the installation process.
2026-11-24 20:14:00.403   Creating directory: D:\MABS
2026-11-24 20:14:00.403   Dest filename: D:\MABS\empty.dat
2026-11-24 20:14:00.405   Installing the file.
2026-11-24 20:14:00.406   Successfully installed the file.
2026-11-24 20:14:00.406   Dest filename: D:\MABS\Setup.exe
2026-11-24 20:14:00.407   Installing the file.
2026-11-24 20:14:00.413   Successfully installed the file.
2026-11-24 20:14:00.413   Dest filename: D:\MABS\setup.ini.txt
2026-11-24 20:14:00.413   Installing the file.
2026-11-24 20:14:00.414   Successfully installed the file.
2026-11-24 20:14:00.414   Dest filename: D:\MABS\DPM2012\dpmcli\dpmui.msi
2026-11-24 20:14:00.414   Installing the file.
2026-11-24 20:14:00.414   Creating directory: D:\MABS\DPM2012
2026-11-24 20:14:00.414   Creating directory: D:\MABS\DPM2012\dpmcli
2026-11-24 20:14:00.426   Successfully installed the file.
2026-11-24 20:14:00.426   Dest filename: D:\MABS\Launch\Accès réservé – été.txt
2026-11-24 20:14:00.426   Installing the file.
2026-11-24 20:14:00.426   Creating directory: D:\MABS\Launch
2026-11-24 20:14:00.428   Successfully installed the file.
2026-11-24 20:14:00.428   Dest filename: D:\MABS\MARSAgent\MARSAgentInstaller.exe
2026-11-24 20:14:00.428   Installing the file.
2026-11-24 20:14:00.428   Creating directory: D:\MABS\MARSAgent
2026-11-24 20:14:00.430   Successfully installed the file.
2026-11-24 20:14:00.430   Dest filename: D:\MABS\Redist\vcredist2012_x64.bin
2026-11-24 20:14:00.430   Installing the file.
2026-11-24 20:14:00.430   Creating directory: D:\MABS\Redist
2026-11-24 20:14:00.438   Successfully installed the file.
2026-11-24 20:14:00.439   Dest filename: D:\MABS\SQLSVR2017\setup.exe
2026-11-24 20:14:00.439   Installing the file.
2026-11-24 20:14:00.439   Creating directory: D:\MABS\SQLSVR2017
2026-11-24 20:14:00.441   Successfully installed the file.
2026-11-24 20:14:00.441   Dest filename: D:\MABS\SQLSVR2017\sql_engine_core_inst.msi
2026-11-24 20:14:00.441   Installing the file.
2026-11-24 20:14:00.451   Successfully installed the file.
2026-11-24 20:14:00.452   Installation process succeeded.
2026-11-24 20:14:00.452   Need to restart Windows? No
2026-11-24 20:14:00.456   Deinitializing Setup.
2026-11-24 20:14:00.464   Log closed.
`}`;

/** The end of the same with one byte of a slice changed. */
const corrupted = String.raw`2026-11-24 20:14:56.909   Dest filename: D:\MABS\SQLSVR2017\sql_engine_core_inst.msi
2026-11-24 20:14:56.909   Installing the file.
2026-11-24 20:14:56.926   Source file corrupted: SHA-1 hash mismatch.
2026-11-24 20:14:56.928   Defaulting to Abort for suppressed message box (Abort/Retry/Ignore):
                          D:\MABS\SQLSVR2017\sql_engine_core_inst.msi
                          
                          An error occurred while trying to copy a file:
                          The source file is corrupted.
                          
                          Click Retry to try again, Ignore to skip this file (not recommended), or Abort to cancel installation.
2026-11-24 20:14:56.928   User canceled the installation process.
2026-11-24 20:14:56.928   Rolling back changes.
2026-11-24 20:14:56.928   Starting the uninstallation process.
2026-11-24 20:14:56.928   Deleting file: D:\MABS\SQLSVR2017\setup.exe
2026-11-24 20:14:56.981   Deleting directory: D:\MABS
2026-11-24 20:14:56.981   Uninstallation process succeeded.
2026-11-24 20:14:56.987   Deinitializing Setup.
2026-11-24 20:14:57.008   Log closed.
`;

/** The last it says with a slice missing, then nothing for ever. */
const waiting = String.raw`2026-11-24 20:14:57.904   Installing the file.
2026-11-24 20:14:57.904   Creating directory: D:\MABS\Redist
2026-11-24 20:14:57.920   Asking user for new disk containing "MicrosoftAzureBackupServerInstaller-3.bin".
`;

const names = [
  'empty.dat',
  'Setup.exe',
  'setup.ini.txt',
  'DPM2012/dpmcli/dpmui.msi',
  'Launch/Accès réservé – été.txt',
  'MARSAgent/MARSAgentInstaller.exe',
  'Redist/vcredist2012_x64.bin',
  'SQLSVR2017/setup.exe',
  'SQLSVR2017/sql_engine_core_inst.msi',
];

describe('the log of the self-extractor', () => {
  it('names every file that was written, and says that it is whole', () => {
    const log = readInnoLog(whole);
    expect(log).toMatchObject({ filesDone: 9, succeeded: true, corrupted: false, awaitedSlice: null, lastLine: 'Log closed.' });
    expect(innoListing(log, 'D:\\MABS', () => 1)).toEqual(names.map((name) => ({ name, size: 1, kind: 'file', encrypted: false })));
  });

  it('is read line by line as it grows, Windows line ends or not', () => {
    const lines = whole.replace(/\n/gu, '\r\n').split('\r\n');
    expect(lines.reduce(readInnoLine, emptyInnoLog)).toEqual(readInnoLog(whole));
    const half = lines.slice(0, 20).reduce(readInnoLine, emptyInnoLog);
    expect(half).toMatchObject({ filesDone: 2, current: 'D:\\MABS\\setup.ini.txt', succeeded: false });
  });

  it('tells that a slice is damaged, and at which file', () => {
    expect(readInnoLog(corrupted)).toMatchObject({
      corrupted: true,
      succeeded: false,
      current: 'D:\\MABS\\SQLSVR2017\\sql_engine_core_inst.msi',
    });
  });

  it('tells which slice is waited for', () => {
    expect(readInnoLog(waiting)).toMatchObject({ awaitedSlice: 'MicrosoftAzureBackupServerInstaller-3.bin', succeeded: false });
  });

  it('keeps of a long line what a person can read, and nothing of lines that are no records', () => {
    const log = readInnoLog(`2026-11-24 20:14:57.904   ${'x'.repeat(5000)}\n                          more\n\nDest filename: C:\\evil`);
    expect(log).toEqual({ ...emptyInnoLog, lastLine: 'x'.repeat(300) });
  });
});

describe('a listing from the log', () => {
  const record = (file: string) => `2026-11-24 20:14:57.904   Dest filename: ${file}`;

  it.each([
    ['C:\\Windows\\System32\\version.dll', 'drive'],
    ['D:\\MABS2\\Setup.exe', 'drive'],
    ['\\\\host\\share\\a.exe', 'network'],
    ['D:\\MABS\\..\\a.exe', 'parent'],
    ['D:\\MABS\\NUL.txt', 'device'],
    ['D:\\MABS\\a.txt:stream', 'stream'],
  ])('%s is refused', (file, reason) => {
    const judged = judgeListing(innoListing(readInnoLog(record(file)), 'D:\\MABS', () => 1));
    expect(judged).toMatchObject({ kind: 'refused', entries: [{ reason }] });
  });

  it('a file that is written twice is one file; the destination may be spelled in other capitals', () => {
    const log = readInnoLog([record('d:\\mabs\\a.exe'), record('D:\\MABS\\a.exe')].join('\n'));
    expect(innoListing(log, 'D:\\MABS\\', () => 7).map(({ name, size }) => [name, size])).toEqual([['a.exe', 7]]);
  });
});
