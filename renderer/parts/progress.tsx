import { useId } from 'react';
import './progress.css';

/** What a progress bar needs. */
export interface ProgressProps {
  /** What goes on, above the bar: `Installing SQL Server…`. */
  readonly label: string;
  readonly description?: string | undefined;
  /** 0 to 1; null while the end cannot be known. */
  readonly fraction: number | null;
  /** The words for a screen reader: `Installing SQL Server, 42 percent`. */
  readonly valueText: string;
}

/** How far something is. Ours, because Fluent's one keeps moving under reduced motion and has no width in forced colours. */
export function Progress({ label, description, fraction, valueText }: ProgressProps) {
  const id = useId();
  const percent = fraction === null ? undefined : Math.floor(Math.min(1, Math.max(0, fraction)) * 100);
  return (
    <div className="progress">
      <div className="progress-label" id={id}>
        {label}
      </div>
      <div
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={valueText}
        className={percent === undefined ? 'progress-track progress-unknown' : 'progress-track'}
      >
        <div className="progress-done" style={percent === undefined ? undefined : { inlineSize: `${String((fraction ?? 0) * 100)}%` }} />
      </div>
      {description === undefined ? null : <div className="progress-description">{description}</div>}
    </div>
  );
}
