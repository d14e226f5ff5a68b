import type { FieldTable } from './field-table.ts';
import { accountTables } from './wrong-accounts.ts';
import { runOf } from '../wizard/check-results/testing.ts';

/** The computer that the tables are about. */
export const COMPUTER = 'MABS01';

const PASSWORD = 'Correct-Horse-9';
const PASSPHRASE = 'sixteen letters.';
const letters = (count: number): string => 'x'.repeat(count);

const instances: Pick<FieldTable, 'then' | 'wrong' | 'right'> = {
  then: 'kept',
  wrong: [
    ['', 'required'],
    ['MSSQLSERVER', 'instance.default'],
    ['.\\default', 'instance.default'],
    ['OTHER01\\BACKUP', 'instance.host'],
    ['server01.contoso.com\\BACKUP', 'instance.host'],
    ['MY_BACKUP', 'instance.characters'],
    ['1BACKUP', 'instance.characters'],
    ['SAUVEGARDÉ', 'instance.characters'],
    ['MABS01\\A\\B', 'instance.characters'],
    ['ABCDEFGHIJKLMNOPQ', 'instance.tooLong'],
  ],
  right: ['BACKUP', '.\\BACKUP', 'mabs01\\BACKUP', '  PROD$1 '],
};

const hostFiles: Pick<FieldTable, 'then' | 'wrong' | 'right'> = {
  then: 'kept',
  wrong: [
    ['', 'required'],
    ['   ', 'required'],
    ['file.exe', 'path.notAbsolute'],
    ['D:file.exe', 'path.notAbsolute'],
    ['D:\\a\u0007b', 'path.characters'],
    [`D:\\${letters(4096)}`, 'tooLong'],
  ],
  right: ['D:\\file.exe', '\\\\nas\\share\\file.exe', '/mnt/usb/file.exe'],
};

const serverFolders: Pick<FieldTable, 'then' | 'wrong' | 'right'> = {
  then: 'kept',
  wrong: [
    ['', 'required'],
    ['scratch', 'path.notAbsolute'],
    ['C:scratch', 'path.notAbsolute'],
    ['C:\\one\\..\\two', 'path.notAbsolute'],
    ['\\\\server\\share\\folder', 'path.network'],
    ['C:\\', 'path.root'],
    ['c:\\windows\\Temp', 'path.windowsFolder'],
    ['D:\\Backup.', 'path.cutOff'],
    ['C:\\what?', 'path.characters'],
    ['C:\\stream:alternate', 'path.characters'],
    [`C:\\${letters(198)}`, 'tooLong'],
  ],
  right: ['C:\\Backup', '  E:\\With a blank  '],
};

/** Those that stand in the answer file of setup. */
const plainFolders = { ...serverFolders, wrong: [...serverFolders.wrong, ['D:\\Données\\MABS', 'path.plain'] as const] };

const ownInstance = { answers: { sql: { kind: 'existing', instance: 'GIVEN', reportingInstance: 'SSRS' } } } as const;
const ownMedia = { answers: { sql: { kind: 'media', setup: 'D:\\setup.exe', year: 2017, instance: 'GIVEN' } } } as const;
const throughProxy = { answers: { connection: { kind: 'proxy', host: 'proxy', port: 8080, user: 'CONTOSO\\backup' } } } as const;
const folders = { programFiles: 'C:\\Backup', databaseFiles: 'C:\\Data', scratch: 'D:\\Scratch', cloudDataGigabytes: null } as const;
const saving = { answers: { folders, passphrase: { saveTo: 'F:\\Given', keptOutside: true } } } as const;
const checked = { checks: { running: false, server: runOf('ready', []), sql: null } } as const;

/** Every field that is typed into, page by page. */
export const fieldTables: readonly FieldTable[] = [
  { page: 'sql', field: 'Instance', given: ownInstance, ...instances },
  { page: 'sql', field: 'Reporting Services instance', given: ownInstance, ...instances },
  ...accountTables,
  { page: 'sql', field: 'Setup program of the media', given: ownMedia, ...hostFiles },
  { page: 'sql', field: 'Name of the new instance', given: ownMedia, ...instances },
  { page: 'folders', field: 'Program files', ...plainFolders },
  { page: 'folders', field: 'Database files', ...plainFolders },
  { page: 'folders', field: 'Scratch folder', ...serverFolders, right: [...serverFolders.right, 'd:/Données/Été'] },
  {
    page: 'folders',
    field: 'Data to protect in the cloud (optional)',
    then: 'kept',
    wrong: ['much', '0', '-5', '1000001', '1e3', '1,2,3', '5 %'].map((typed) => [typed, 'number.range'] as const),
    right: ['', '250', '1 000,5', '0.5', '1000000', '2 TB', '2,5 To', '300 Go'],
  },
  {
    page: 'security',
    field: 'Password',
    given: checked,
    besides: (typed) => ({ 'Confirm password': typed }),
    then: 'cleared',
    wrong: [
      ['', 'password.tooShort'],
      ['Short-1', 'password.tooShort'],
      ['onlylowercase12', 'password.classes'],
      ['Français-est-1', 'password.characters'],
      [' Leading-Space-1', 'password.edgeSpace'],
      ['Trailing-Space-1 ', 'password.edgeSpace'],
      ['"Between-Marks-1"', 'password.quoted'],
      ['My-mabs01-Word', 'password.names'],
      ['Microsoft$DPM$Acct-1', 'password.names'],
      [`Aa1-${letters(124)}`, 'tooLong'],
    ],
    right: [PASSWORD, 'with Blanks inside 1', `Aa1-${letters(123)}`],
  },
  {
    page: 'security',
    field: 'Confirm password',
    besides: () => ({ Password: PASSWORD }),
    then: 'cleared',
    wrong: ['', 'correct-Horse-9', `${PASSWORD} `].map((typed) => [typed, 'password.mismatch'] as const),
    right: [PASSWORD],
  },
  {
    page: 'connection',
    field: 'Address',
    given: { ...throughProxy, secretsSet: ['proxyPassword'] },
    then: 'kept',
    wrong: [
      ['', 'required'],
      ['http://proxy/wpad.dat', 'host.characters'],
      ['proxy:80:80', 'host.characters'],
      ['pro xy', 'host.characters'],
      ['admin:secret@proxy', 'host.credentials'],
      [letters(254), 'tooLong'],
    ],
    right: ['proxy.contoso.com', ' 10.0.0.1 ', '[fe80::1]'],
  },
  {
    page: 'connection',
    field: 'Port',
    given: { ...throughProxy, secretsSet: ['proxyPassword'] },
    then: 'kept',
    wrong: ['', '0', '65536', '80.5', '-1', 'http'].map((typed) => [typed, 'port.range'] as const),
    right: ['1', '3128', '65535'],
  },
  {
    page: 'connection',
    field: 'User name',
    given: { ...throughProxy, secretsSet: ['proxyPassword'] },
    then: 'kept',
    wrong: [
      ['', 'required'],
      [letters(257), 'tooLong'],
    ],
    right: ['backup', 'CONTOSO\\backup', 'backup@contoso.com'],
  },
  {
    page: 'connection',
    field: 'Password',
    given: throughProxy,
    then: 'cleared',
    wrong: [
      ['', 'required'],
      ['naïve', 'password.characters'],
      [letters(128), 'tooLong'],
    ],
    right: ['x', 'with a blank'],
  },
  { page: 'vault', field: 'Vault credentials file', ...hostFiles, right: [...hostFiles.right, 'D:\\Coffre privé\\a.VaultCredentials'] },
  {
    page: 'passphrase',
    field: 'Passphrase',
    given: saving,
    besides: (typed) => ({ 'Confirm passphrase': typed }),
    then: 'kept',
    wrong: [
      ['', 'passphrase.tooShort'],
      ['fifteen letters', 'passphrase.tooShort'],
      ['seize caractères', 'passphrase.characters'],
      [' blanks around it ', 'passphrase.edgeSpace'],
      ["'between the marks'", 'passphrase.quoted'],
      [letters(128), 'tooLong'],
    ],
    right: [PASSPHRASE, letters(127)],
  },
  {
    page: 'passphrase',
    field: 'Confirm passphrase',
    given: saving,
    besides: () => ({ Passphrase: PASSPHRASE }),
    then: 'kept',
    wrong: ['', 'Sixteen letters.'].map((typed) => [typed, 'passphrase.mismatch'] as const),
    right: [PASSPHRASE],
  },
  {
    page: 'passphrase',
    field: 'Save the passphrase to this folder',
    given: { ...saving, secretsSet: ['passphrase'] },
    then: 'kept',
    wrong: [
      ...hostFiles.wrong,
      ['E:\\Clés', 'path.plain'],
      ['c:\\backup\\keys', 'passphrase.insideProduct'],
      ['C:/Data', 'passphrase.insideProduct'],
      ['D:\\Scratch\\', 'passphrase.insideProduct'],
    ],
    right: ['E:\\Safe', '\\\\nas\\safe', '/mnt/usb', 'C:\\BackupKeys'],
  },
];
