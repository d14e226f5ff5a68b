import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { languages } from '../texts/texts.ts';
import { moveCommands } from './commands.ts';
import { knownOfServer, moveBeginning, serverMove } from './move.ts';
import { markStep, progressOf } from './progress.ts';
import { moveInText, savedMove } from './saved-list.ts';
import { moveStepWords } from './step-words.ts';
import { moveSteps, movePools, moveStepIds } from './steps.ts';
import { moveTime, moveWith } from './testing.ts';

const stepsOf = (pool: (typeof movePools)[number]) => moveSteps(pool).map(({ id }) => id);
const textOf = (...parts: Parameters<typeof moveCommands>) => moveCommands(...parts).flatMap(({ lines }) => lines);

describe('the steps of a move', () => {
  it('are done in this order with the disks of the old server, each in its place', () => {
    expect(moveSteps('same').map(({ id, place }) => `${place}: ${id}`)).toEqual([
      'oldServer: note',
      'oldServer: stop-jobs',
      'oldServer: back-up-database',
      'oldServer: take-along',
      'oldServer: shut-down',
      'directory: reset-account',
      'newServer: install-windows',
      'newServer: join-domain',
      'newServer: install-product',
      'newServer: import-disks',
      'newServer: restore-database',
      'newServer: synchronize',
      'newServer: check-agents',
      'newServer: check-backups',
      'newServer: check-connection',
    ]);
  });

  it('give the replicas a place on new disks once the database is restored and synchronized', () => {
    const steps = stepsOf('new');
    expect(steps).not.toContain('import-disks');
    expect(steps.slice(steps.indexOf('restore-database'), steps.indexOf('check-agents'))).toEqual([
      'restore-database',
      'synchronize',
      'add-disks',
      'reallocate',
    ]);
    expect(stepsOf('same')).not.toContain('reallocate');
  });

  it('name the server, its database and its domain in their commands', () => {
    expect(textOf(moveWith([]), 'back-up-database')).toEqual([
      'if not exist C:\\DPMBACKUP\\ mkdir C:\\DPMBACKUP',
      'sqlcmd -E -b -S MABS01\\MSDPM2017 -Q "BACKUP DATABASE [DPMDB_MABS01] TO DISK = N\'C:\\DPMBACKUP\\DPMDB_MABS01.bak\' WITH COPY_ONLY, CHECKSUM, FORMAT"',
      'sqlcmd -E -b -S MABS01\\MSDPM2017 -Q "RESTORE VERIFYONLY FROM DISK = N\'C:\\DPMBACKUP\\DPMDB_MABS01.bak\' WITH CHECKSUM"',
    ]);
    expect(textOf(moveWith([]), 'reset-account')).toEqual(['dsquery computer -name MABS01 | dsmod computer -reset']);
    expect(textOf(moveWith([]), 'join-domain')).toEqual(["Add-Computer -DomainName 'contoso.com' -Credential (Get-Credential) -Restart"]);
    const bin =
      "Set-Location (Join-Path (Get-ItemProperty 'HKLM:\\SOFTWARE\\Microsoft\\Microsoft Data Protection Manager\\Setup').InstallPath 'bin')";
    expect(textOf(moveWith([]), 'restore-database').slice(2)).toEqual([
      bin,
      ".\\DpmSync.exe -RestoreDb -DbLoc 'C:\\DPMBACKUP\\DPMDB_MABS01.bak'",
    ]);
    expect(textOf(moveWith([]), 'synchronize')).toEqual([bin, '.\\DpmSync.exe -Sync']);
    expect(textOf(moveWith([]), 'reallocate')).toEqual([bin, '.\\DpmSync.exe -ReallocateReplica']);
  });

  it.each([
    ['MABS01\\MSDPM2017', "Stop-Service -Name 'SQLAgent$MSDPM2017'"],
    ['mabs01.contoso.com\\DPM$1', "Stop-Service -Name 'SQLAgent$DPM$1'"],
    ['MABS01', "Stop-Service -Name 'SQLSERVERAGENT'"],
    ['.\\mssqlserver', "Stop-Service -Name 'SQLSERVERAGENT'"],
    ['SQL01.contoso.com\\DPM', "Get-Service -ComputerName 'SQL01.contoso.com' -Name 'SQLAgent$DPM' | Stop-Service"],
  ])('with the database on %s stop the agent with the schedules before the services', (server, stop) => {
    const [, ...stops] = textOf(moveWith([], { database: { server, name: 'DPMDB' } }), 'stop-jobs');
    expect(stops).toEqual([stop, 'Stop-Service -Name MSDPM, DPMAMService, DpmWriter, obengine -Force']);
  });

  it('make the pools writable and attach their disks for good before disks are brought online and made writable', () => {
    const changes = textOf(moveWith([]), 'import-disks').map((line) => line.split(' | ').at(-1));
    expect(changes.slice(1)).toEqual([
      'Set-StoragePool -IsReadOnly $false',
      'Connect-VirtualDisk',
      'Set-VirtualDisk -IsManualAttach $false',
      'Set-Disk -IsOffline $false',
      'Set-Disk -IsReadOnly $false',
    ]);
  });

  it('give the new server also a name that Rename-Computer would refuse', () => {
    const named = (serverName: string) => textOf(moveWith([], { serverName }), 'install-windows');
    expect(named('MABS01')).toEqual(["Rename-Computer -NewName 'MABS01' -Restart"]);
    expect(named('MABS_01')[0]).toMatch(
      /-MethodName Rename -Arguments @\{ Name = 'MABS_01' \}\)\.ReturnValue -eq 0\) \{ Restart-Computer \}$/u,
    );
  });

  it.each(languages)('(%s) say on either server that the folder of the copy is to be deleted', (language) => {
    for (const step of ['take-along', 'restore-database'] as const) {
      expect(moveStepWords(language)[step].careful).toContain('C:\\DPMBACKUP');
    }
  });

  it('use the names that setup gives, and a placeholder for the domain, where nothing was found', () => {
    const unknown = moveWith([], { domain: null, database: null });
    expect(textOf(unknown, 'back-up-database')[1]).toContain('-S MABS01\\MSDPM2017 -Q "BACKUP DATABASE [DPMDB_MABS01]');
    expect(textOf(unknown, 'join-domain')[0]).toContain("-DomainName 'DOMAIN'");
  });
});

describe('progress', () => {
  it('begins with the first step and ends with the last', () => {
    expect(progressOf(moveWith([]))).toEqual({ next: 'note', done: 0, of: 15, skipped: [] });
    expect(progressOf(moveWith(stepsOf('same')))).toEqual({ next: null, done: 15, of: 15, skipped: [] });
  });

  it('names what is open before a step that is done', () => {
    expect(progressOf(moveWith(['note', 'take-along', 'shut-down']))).toMatchObject({
      next: 'stop-jobs',
      done: 3,
      skipped: ['stop-jobs', 'back-up-database'],
    });
  });

  it('keeps when a step was done first, and forgets it when the step is opened again', () => {
    const again = markStep(moveWith(['note']), 'note', true, new Date('2030-01-01T00:00:00Z'));
    expect(again.done).toEqual({ note: moveTime.toISOString() });
    expect(markStep(again, 'note', false, moveTime).done).toEqual({});
  });

  test.each(movePools)('with %s disks: the next step is the first open one, whatever is ticked in whatever order', (pool) => {
    const steps = stepsOf(pool);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...steps), fc.boolean())), (marks) => {
        const move = marks.reduce((before, [step, done]) => markStep(before, step, done, moveTime), moveWith([], { pool }));
        const open = steps.filter((step) => [...marks].reverse().find(([each]) => each === step)?.[1] !== true);
        const { next, done, of } = progressOf(move);
        expect([next, done, of]).toEqual([open[0] ?? null, steps.length - open.length, steps.length]);
      }),
    );
  });
});

test.each([
  ['mabs01', 'MABS01'],
  [' Backup-1 ', 'BACKUP-1'],
  ['mabs_01', 'MABS_01'],
  ['ABCDEFGHIJKLMNO', 'ABCDEFGHIJKLMNO'],
  ['ABCDEFGHIJKLMNOP', null],
  ['MABS01.contoso.com', null],
  ['12345', null],
  ['-A', null],
  ['A-', null],
  ["A' ; calc", null],
  ['', null],
])('the server name %j is taken as %j', (name, expected) => {
  expect(moveBeginning.safeParse({ serverName: name, pool: 'same', isOnModernStorage: true }).data?.serverName ?? null).toBe(expected);
});

test('without the confirmation that all data is on Modern Backup Storage nothing begins', () => {
  expect(moveBeginning.safeParse({ serverName: 'MABS01', pool: 'same', isOnModernStorage: false }).success).toBe(false);
});

test('what a computer tells is left out where it would be more than a name in a command', () => {
  const known = { domain: 'contoso.com', database: { server: 'SQL01\\DPM$1', name: 'DPMDB_MABS01' } };
  expect(knownOfServer(known)).toEqual(known);
  expect(knownOfServer({ domain: "a'b", database: { server: 'A', name: 'x] & calc' } })).toEqual({ domain: null, database: null });
});

describe('a saved list', () => {
  test.each(languages)('in %s is read again as it was, also after an editor', (language) => {
    const move = moveWith(['note', 'stop-jobs'], { pool: 'new' });
    const text = savedMove(move, language, moveTime);
    expect(moveInText(text)).toEqual(move);
    expect(moveInText(`My note\n\n${text.replace('\uFEFF', '').replaceAll('\r\n', '\n')}\nAnother note`)).toEqual(move);
  });

  it('is read also as it was put aside: nothing but the move', () => {
    const move = moveWith(['note']);
    expect(moveInText(`${JSON.stringify(move, null, 2)}\r\n`)).toEqual(move);
    expect(moveInText(JSON.stringify({ ...move, serverName: 'A;B' }))).toBeNull();
  });

  it('tells people what is done, what is next, and every command', () => {
    const move = moveWith(['note']);
    const text = savedMove(move, 'en', moveTime);
    expect(text).toMatch(/\[x\] 1\. Write down .* \(done /u);
    expect(text).toMatch(/\[ \] 2\. Let the jobs end, .* \(next\)\r\n {4}On the old server/u);
    for (const step of stepsOf('same')) for (const line of textOf(move, step)) expect(text).toContain(`        ${line}\r\n`);
  });

  it('ends with plain ASCII, which no encoding can spoil', () => {
    const last = savedMove(moveWith(moveStepIds), 'fr', moveTime).trimEnd().split('\r\n').at(-1);
    expect(last).toMatch(/^Backup-Server-Setup-Move: [\x20-\x7E]+$/u);
  });

  it('is none where its line is missing, cut, or says what no list says', () => {
    const text = savedMove(moveWith(['note']), 'en', moveTime);
    const others = [
      '',
      'Hello',
      text.slice(0, -20),
      text.replace('"pool":"same"', '"pool":"other"'),
      text.replace('"serverName":"MABS01"', '"serverName":"A;B"'),
    ];
    expect(others.map(moveInText)).toEqual(others.map(() => null));
  });

  it('never fails on any text', () => {
    fc.assert(fc.property(fc.string(), (text) => moveInText(`Backup-Server-Setup-Move: ${text}`) === null));
  });
});

test('a move is refused with a step that there is not', () => {
  expect(serverMove.safeParse({ ...moveWith([]), done: { dance: moveTime.toISOString() } }).success).toBe(false);
});
