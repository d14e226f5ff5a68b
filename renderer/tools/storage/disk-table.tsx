import type { Disk, Volume } from '../../../app/storage/disk.ts';
import { judgeDisk, type DiskJudgement } from '../../../app/storage/judge-disk.ts';
import { formatBytes, formatNames } from '../../../app/texts/format.ts';
import { Sign } from '../../parts/sign.tsx';
import { Table } from '../../parts/table.tsx';
import { useLanguage, useTexts } from '../../wizard/use-wizard.ts';
import './storage.css';
import { storageTexts } from './texts.ts';

/** Every disk with its size, what is on it, and whether it could hold backups. */
export function DiskTable({ disks }: { readonly disks: readonly Disk[] }) {
  const words = useTexts(storageTexts);
  const language = useLanguage();
  return (
    <Table
      caption={words.disks}
      columns={[
        { key: 'disk', label: words.disk },
        { key: 'size', label: words.size, align: 'end' },
        { key: 'content', label: words.content },
        { key: 'judgement', label: words.judgement },
      ]}
      rows={disks.map((disk) => ({
        key: String(disk.number),
        cells: {
          disk: <Name disk={disk} />,
          size: formatBytes(disk.bytes, language),
          content: <Content disk={disk} />,
          judgement: <Judgement judgement={judgeDisk(disk)} />,
        },
      }))}
    />
  );
}

function Name({ disk: { number, name, serial } }: { readonly disk: Disk }) {
  const words = useTexts(storageTexts);
  return (
    <>
      {words.number(number)}
      <span className="storage-more">{serial === null ? name : words.withSerial(name, serial)}</span>
    </>
  );
}

function Content({ disk: { volumes, otherPartitions, isOffline } }: { readonly disk: Disk }) {
  const words = useTexts(storageTexts);
  const language = useLanguage();
  const lines = [
    ...volumes.map((volume) =>
      words.volume(
        volumeName(volume, words.noLetter),
        volume.fileSystem,
        formatBytes(volume.bytes - volume.freeBytes, language),
        formatBytes(volume.bytes, language),
      ),
    ),
    ...(otherPartitions === 0 ? [] : [words.others(otherPartitions)]),
  ];
  if (lines.length === 0) return isOffline ? words.notTold : words.nothing;
  return (
    <ul className="storage-lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

const signs = {
  couldServe: { name: 'done', tone: 'success' },
  wouldBeErased: { name: 'warning', tone: 'warning' },
  cannot: { name: 'notApplicable', tone: 'quiet' },
} as const;

function Judgement({ judgement }: { readonly judgement: DiskJudgement }) {
  const words = useTexts(storageTexts);
  return (
    <Sign {...signs[judgement.kind]}>
      {words.judgements[judgement.kind]}
      <Reasons judgement={judgement} />
    </Sign>
  );
}

function Reasons({ judgement }: { readonly judgement: DiskJudgement }) {
  const words = useTexts(storageTexts);
  const language = useLanguage();
  if (judgement.kind === 'couldServe') return null;
  if (judgement.kind === 'cannot')
    return (
      <ul className="storage-lines">
        {judgement.hindrances.map((hindrance) => (
          <li key={hindrance}>{words.hindrances[hindrance]}</li>
        ))}
      </ul>
    );
  const names = judgement.volumes.map((volume) => volumeName(volume, words.noLetter));
  const others = judgement.otherPartitions === 0 ? [] : [words.others(judgement.otherPartitions)];
  const isReFS = judgement.volumes.some(({ fileSystem }) => fileSystem === 'ReFS');
  return (
    <span className="storage-more">
      {words.erased(formatNames([...names, ...others], language))} {isReFS ? words.already : ''}
    </span>
  );
}

function volumeName({ letter, label }: Volume, noLetter: string): string {
  const name = letter === null ? noLetter : `${letter}:`;
  return label === '' ? name : `${name} (${label})`;
}
