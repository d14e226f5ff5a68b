import type { ReactNode } from 'react';
import type { PackageProgress, PartReport } from '../../../app/package/part-report.ts';
import { formatBytes } from '../../../app/texts/format.ts';
import { Icon, type IconName, type IconTone } from '../../parts/icon.tsx';
import { Table } from '../../parts/table.tsx';
import { useLanguage, useTexts, useWizard } from '../../wizard/use-wizard.ts';
import './package.css';
import { partTexts } from './part.texts.ts';
import { packageTexts } from './texts.ts';

/** Every part of the download by name: its size, its state in words, and what to do about it. Wrong ones come first. */
export function PartsTable({ parts, isReading = false }: { readonly parts: readonly PartReport[]; readonly isReading?: boolean }) {
  const words = useTexts(packageTexts);
  const language = useLanguage();
  const progress = useWizard((state) => state.packageProgress);
  if (parts.length === 0) return null;
  const rows = parts.map((part) => ({
    key: part.name,
    isWrong: isWrong(part),
    cells: {
      name: <span className="part-name">{part.name}</span>,
      size: part.size === null ? '–' : formatBytes(part.size, language),
      status: isReading && isOpen(part) ? <Reading part={part} progress={progress} /> : <Status part={part} />,
    },
  }));
  const { name, size, status } = words.columns;
  return (
    <Table
      caption={words.parts}
      columns={[
        { key: 'name', label: name },
        { key: 'size', label: size, align: 'end' },
        { key: 'status', label: status },
      ]}
      rows={isReading ? rows : [...rows.filter((row) => row.isWrong), ...rows.filter((row) => !row.isWrong)]}
    />
  );
}

/** Nothing speaks against it, and there is a checksum to read it for. */
function isOpen({ status, actual, hint }: PartReport): boolean {
  return status === 'unchecked' && actual === null && hint !== 'noSum';
}

function isWrong({ status }: PartReport): boolean {
  return status !== 'intact' && status !== 'unchecked';
}

function Status({ part }: { readonly part: PartReport }) {
  const words = useTexts(partTexts);
  const language = useLanguage();
  const { status, hint, other, size, expectedSize } = part;
  const isWaiting = isOpen(part);
  const sizes = size !== null && expectedSize !== null && size !== expectedSize;
  return (
    <>
      <State sign={isWaiting ? 'waiting' : signOf(part)}>{isWaiting ? words.waiting : words.statuses[status]}</State>
      {sizes ? <div>{words.sizes(formatBytes(size, language), formatBytes(expectedSize, language))}</div> : null}
      {hint === null || isWaiting ? null : <div>{words.hints[hint](other ?? '')}</div>}
    </>
  );
}

function Reading({ part, progress }: { readonly part: PartReport; readonly progress: PackageProgress | null }) {
  const words = useTexts(partTexts);
  if (progress?.file === part.name) return <State sign="reading">{words.reading}</State>;
  return <State sign="waiting">{words.waiting}</State>;
}

const signs = {
  intact: { icon: 'done', tone: 'success' },
  problem: { icon: 'problem', tone: 'problem' },
  note: { icon: 'info', tone: 'accent' },
  reading: { icon: 'current', tone: 'accent' },
  waiting: { icon: 'waiting', tone: 'quiet' },
} as const satisfies Record<string, { readonly icon: IconName; readonly tone: IconTone }>;

function signOf({ status }: PartReport): keyof typeof signs {
  if (status === 'intact') return 'intact';
  return status === 'unchecked' || status === 'duplicate' ? 'note' : 'problem';
}

function State({ sign, children }: { readonly sign: keyof typeof signs; readonly children: ReactNode }) {
  const { icon, tone } = signs[sign];
  return (
    <span className="part-state">
      <Icon name={icon} tone={tone} />
      <span>{children}</span>
    </span>
  );
}
