import type { PackageInspection, PartReport, VerifyResult } from '../../../app/package/part-report.ts';
import { ok } from '../../../app/outcome.ts';
import type { PackageState, Snapshot } from '../../../app/session/snapshot.ts';
import { products } from '../../../app/products/index.ts';
import { begun, replies } from './session.ts';
import { statesOf } from './state.ts';

const GB = 1024 ** 3;
const program = 'MicrosoftAzureBackupServerInstaller.exe';
const sum = 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c';

const part = (name: string, change: Partial<PartReport> = {}): PartReport => ({
  name,
  size: 734_003_200,
  status: 'intact',
  expected: sum,
  actual: sum,
  expectedSize: null,
  hint: null,
  other: null,
  ...change,
});
const slice = (number: number, change: Partial<PartReport> = {}): PartReport =>
  part(`MicrosoftAzureBackupServerInstaller-${String(number)}.bin`, change);
const intact = [part(program, { size: 1_183_744 }), ...[1, 2, 3, 4, 5, 6, 7].map((number) => slice(number))];
const open = intact.map((each) => ({ ...each, status: 'unchecked' as const, actual: null }));
const broken = [
  ...intact.slice(0, 3),
  slice(3, { status: 'damaged', actual: sum.replace('b5', '00'), hint: 'download' }),
  slice(4, { status: 'short', size: 512_000_000, expectedSize: 734_003_200, hint: 'finishDownload', other: 'Unconfirmed 512.crdownload' }),
  slice(5, {
    status: 'missing',
    size: null,
    actual: null,
    hint: 'renameDuplicate',
    other: 'MicrosoftAzureBackupServerInstaller-5 (1).bin',
  }),
  ...intact.slice(6),
];

const inspection = (parts: readonly PartReport[], isOk = true): PackageInspection => ({
  folder: 'D:\\Downloads\\Azure Backup Server',
  kind: 'vendor',
  first: program,
  sums: 'D:\\Downloads\\Azure Backup Server\\SHA256SUMS',
  bytes: parts.reduce((total, { size }) => total + (size ?? 0), 0),
  ok: isOk,
  parts: [...parts],
});
const verified = (parts: readonly PartReport[], change: Partial<VerifyResult> = {}): PackageState => {
  const sums = 'D:\\Downloads\\Azure Backup Server\\SHA256SUMS';
  const isOk = parts.every(({ status }) => status === 'intact');
  const result = { schemaVersion: 1 as const, ok: isOk, sums, signed: true, authenticode: null, parts: [...parts], ...change };
  return { kind: 'verified', inspection: inspection(parts), result, problem: null };
};
const destination = 'C:\\Microsoft Azure Backup Server';
const withoutSums = open.map((each) => ({ ...each, expected: null, hint: 'noSum' as const }));

const { id, name } = products['mabs-v3'];
const at = (state: PackageState, more: Partial<Snapshot> = {}): Partial<Snapshot> => ({
  mode: 'install',
  product: { id, name, sample: false },
  package: state,
  ...more,
});
const none: PackageState = { kind: 'none', problem: null };
const progress = { bytesTotal: 5 * GB, filesTotal: 8, bytesPerSecond: 412 * 1024 ** 2 };

/** From the downloaded parts to the extracted files. */
export const packageStates = statesOf('package', {
  empty: { snapshot: at(none), replies },
  sample: { snapshot: at(none, { product: { id: 'sample', name: products.sample.name, sample: true } }), replies },
  'nothing-found': { snapshot: at({ kind: 'none', problem: { code: 'package.nothingFound', folder: 'D:\\Pictures' } }), replies },
  interrupted: { snapshot: at(none, { packageBefore: { folder: 'D:\\Downloads\\Azure Backup Server', destination } }), replies },
  watched: { snapshot: at({ kind: 'chosen', inspection: inspection(broken, false), problem: null }), replies },
  verifying: {
    snapshot: at({ kind: 'verifying', inspection: inspection(open), parts: [...intact.slice(0, 3), ...open.slice(3)] }),
    replies,
    events: [
      {
        name: 'package.progress',
        value: { ...progress, phase: 'verifying', bytesDone: 2 * GB, file: intact[3]?.name ?? null, filesDone: 3 },
      },
    ],
  },
  intact: { snapshot: at(verified(intact)), replies },
  'not-intact': { snapshot: at(verified(broken)), replies },
  unchecked: {
    snapshot: at(verified(withoutSums, { sums: null, signed: false, authenticode: { verdict: 'valid', signer: 'Microsoft Corporation' } })),
    replies,
  },
  'no-room': {
    snapshot: at(verified(intact)),
    replies: { 'package.space': ok([{ root: 'C:\\', purposes: ['destination', 'log'], needed: 5 * GB, free: 2.1 * GB }]) },
  },
  extracting: {
    snapshot: at({ kind: 'extracting', inspection: inspection(intact), destination }),
    replies,
    events: [
      {
        name: 'package.progress',
        value: {
          ...progress,
          phase: 'extracting',
          bytesDone: 3 * GB,
          file: 'SQLSVR2017\\x64\\setup\\sql_engine_core_inst_msi\\sql_engine_core_inst.msi',
          filesDone: 2814,
          filesTotal: 4312,
        },
      },
    ],
  },
  paused: {
    snapshot: at({
      kind: 'paused',
      inspection: inspection(intact),
      result: { schemaVersion: 1, ok: true, sums: null, signed: false, authenticode: null, parts: intact },
      destination,
      neededBytes: 1.8 * GB,
      freeBytes: 0.2 * GB,
    }),
    replies: { 'package.space': ok([{ root: 'C:\\', purposes: ['destination'], needed: 1.8 * GB, free: 0.2 * GB }]) },
  },
  extracted: { snapshot: begun, replies },
  adopted: {
    snapshot: at({
      kind: 'extracted',
      result: { schemaVersion: 1, destination, files: 4312, bytes: 4_812_345_678, programs: [], adopted: true },
    }),
    replies,
  },
  'not-protected': {
    snapshot: at({ kind: 'none', problem: { code: 'package.treeNotProtected', folder: destination, reason: 'othersGetIn' } }),
    replies,
  },
});
