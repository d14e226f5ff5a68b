import { packageTexts } from '../../app/package/package.texts.ts';
import type { PackageProgress, PartReport } from '../../app/package/part-report.ts';
import { formatBytes, formatPercent } from '../../app/texts/format.ts';
import type { Language } from '../../app/texts/texts.ts';
import type { CommandContext } from './command.ts';

/** A line may be redrawn this often on a terminal. */
const INTERVAL_MS = 200;

/** One line a part: status word, size, name, and what to do. */
export function partLine(part: PartReport, language: Language): string {
  const texts = packageTexts[language];
  const size = part.size === null ? '–' : formatBytes(part.size, language);
  const hint = part.hint === null ? '' : `  ${texts.hints[part.hint](part)}`;
  return `${texts.statuses[part.status].padEnd(14)} ${size.padStart(12)}  ${part.name}${hint}`;
}

/** Shows progress on standard error: a line that redraws itself on a terminal, nothing elsewhere but the phases. */
export function progressLine({ err, isTerminal, language }: Pick<CommandContext, 'err' | 'isTerminal' | 'language'>, now: () => Date) {
  let shownAt = 0;
  let phase: PackageProgress['phase'] | null = null;
  return {
    show: (progress: PackageProgress): void => {
      const word = packageTexts[language].phases[progress.phase];
      if (!isTerminal) {
        if (progress.phase !== phase) err(`${word}\n`);
        phase = progress.phase;
        return;
      }
      if (now().getTime() - shownAt < INTERVAL_MS) return;
      shownAt = now().getTime();
      const share = progress.bytesTotal === 0 ? 0 : progress.bytesDone / progress.bytesTotal;
      err(
        `\r\u001b[K${word} ${bar(share)} ${formatPercent(share, language)}  ${formatBytes(progress.bytesDone, language)}  ${progress.file ?? ''}`,
      );
    },
    end: (): void => {
      if (isTerminal) err('\r\u001b[K');
    },
  };
}

/** A bar of thirty cells. */
export function bar(share: number): string {
  const full = Math.round(Math.min(1, Math.max(0, share)) * 30);
  return `[${'#'.repeat(full)}${'.'.repeat(30 - full)}]`;
}
