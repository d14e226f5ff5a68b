import { secondsLeft, type PackageProgress } from '../../../app/package/part-report.ts';
import { formatBytes, formatDuration, formatNumber, formatPercent } from '../../../app/texts/format.ts';
import type { Language, ShapeOf } from '../../../app/texts/texts.ts';
import { Button } from '../../parts/button.tsx';
import { Progress } from '../../parts/progress.tsx';
import { takesFocus } from '../../wizard/keep-focus.tsx';
import { useLanguage, useTexts, useWizard } from '../../wizard/use-wizard.ts';
import { fractionOf } from './fraction.ts';
import { packageTexts } from './texts.ts';

type Words = ShapeOf<typeof packageTexts.en>;

/** How far the verification or extraction is: bytes, file, speed, time left; it can be cancelled. */
export function WorkProgress({ cancel, kind }: { readonly cancel: () => void; readonly kind: 'verifying' | 'extracting' }) {
  const words = useTexts(packageTexts);
  const language = useLanguage();
  const progress = useWizard((state) => state.packageProgress);
  const fraction = fractionOf(progress);
  const label = words.phases[progress?.phase ?? kind];
  return (
    <>
      <Progress
        label={label}
        fraction={fraction}
        valueText={words.valueText(label, fraction === null ? null : formatPercent(fraction, language))}
        description={progress === null ? undefined : figures(progress, words, language)}
      />
      {progress?.file == null ? null : <p className="mono wrap">{progress.file}</p>}
      <div {...takesFocus}>
        <Button onClick={cancel}>{kind === 'verifying' ? words.cancel : words.cancelExtract}</Button>
      </div>
    </>
  );
}

function figures(progress: PackageProgress, words: Words, language: Language): string {
  const { bytesDone, bytesTotal, filesDone, filesTotal, bytesPerSecond } = progress;
  const left = secondsLeft(progress);
  return [
    bytesTotal > 0 ? words.bytes(formatBytes(bytesDone, language), formatBytes(bytesTotal, language)) : formatBytes(bytesDone, language),
    filesTotal > 0
      ? words.files(formatNumber(Math.min(filesDone + 1, filesTotal), language), formatNumber(filesTotal, language))
      : words.filesDone(formatNumber(filesDone, language)),
    ...(bytesPerSecond === null ? [] : [words.speed(formatBytes(bytesPerSecond, language))]),
    ...(left === null ? [] : [words.left(formatDuration(left, language))]),
  ].join(' · ');
}
