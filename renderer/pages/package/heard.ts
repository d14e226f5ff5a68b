import type { PackageProgress } from '../../../app/package/part-report.ts';
import { formatBytes, formatPercent } from '../../../app/texts/format.ts';
import type { Language } from '../../../app/texts/texts.ts';
import { quarterOf } from '../../wizard/milestone.ts';
import { fractionOf } from './fraction.ts';
import { packageTexts } from './texts.ts';

const GB = 1024 ** 3;

/** How far the work is, as a screen reader is told it: each phase and each quarter; each gigabyte where nobody knows the whole. */
export function heardProgress(kind: 'verifying' | 'extracting', progress: PackageProgress | null, language: Language): string {
  const words = packageTexts[language];
  const phase = words.phases[progress?.phase ?? kind];
  const fraction = fractionOf(progress);
  const gigabytes = Math.floor((progress?.bytesDone ?? 0) / GB);
  if (fraction === null) return words.valueText(phase, gigabytes === 0 ? null : formatBytes(gigabytes * GB, language));
  const quarter = quarterOf(fraction);
  return words.valueText(phase, quarter === 0 ? null : formatPercent(quarter, language));
}
