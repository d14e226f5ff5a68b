import type { LongerLine } from '../../app/commands/longer-line.ts';
import type { RunRecord } from '../../app/plan/events.ts';
import { foldOne } from '../../app/plan/fold.ts';
import { longerThanUsualTexts } from '../../app/plan/longer-than-usual.texts.ts';
import { noticeWords } from '../../app/plan/notice.texts.ts';
import { noRun, type RunState } from '../../app/plan/run-state.ts';
import { endUnseenTexts } from '../../app/plan/step-state.texts.ts';
import type { StepId } from '../../app/plan/step.ts';
import { stepTexts } from '../../app/plan/step.texts.ts';
import { formatDuration, formatPercent } from '../../app/texts/format.ts';
import { sayFailure, type CommandContext } from './command.ts';
import { bar } from './package-output.ts';
import { watchUsual } from './usual-watch.ts';

/** Tells what happens in a run, on standard output: events as JSON lines, or a line a step. */
export function runWriter(
  { out, err, isTerminal, language, program }: Pick<CommandContext<'now'>, 'out' | 'err' | 'isTerminal' | 'language' | 'program'>,
  format: 'text' | 'json',
): { readonly records: (records: readonly RunRecord[]) => void } {
  let state: RunState = noRun;
  const usual = watchUsual(tellLonger);
  return {
    records: (records) => {
      for (const record of records) {
        state = foldOne(state, record);
        usual.heard(record.event);
        if (format === 'json') out(`${JSON.stringify({ seq: record.seq, time: record.time, ...record.event })}\n`);
        else writeText(record);
      }
      if (format === 'text' && isTerminal && state.phase === 'running')
        err(`\r\u001b[K${bar(state.fraction)} ${formatPercent(state.fraction, language)}`);
    },
  };

  function tellLonger(step: StepId, usualMinutes: number): void {
    if (format === 'json') {
      const line: LongerLine = { seq: 0, time: program.now().toISOString(), kind: 'longerThanUsual', step, usualMinutes };
      out(`${JSON.stringify(line)}\n`);
      return;
    }
    if (isTerminal) err('\r\u001b[K');
    const words = longerThanUsualTexts[language].longer(stepTexts[language][step].name, formatDuration(usualMinutes * 60, language));
    out(`${words}\n`);
  }

  function writeText({ event }: RunRecord): void {
    const texts = stepTexts[language];
    if (isTerminal && (event.kind === 'stepStarted' || event.kind === 'stepFinished')) err('\r\u001b[K');
    if (event.kind === 'stepStarted') out(`${texts[event.step].running}\n`);
    if (event.kind === 'stepNotice' && event.notice !== null) out(`${noticeWords(event.notice, language)}\n`);
    if (event.kind === 'programEnded' && event.outcome === 'unseen') out(`${texts[event.step].name}: ${endUnseenTexts[language].note}\n`);
    if (event.kind === 'secretFileLeft') sayFailure({ err, language }, { code: 'run.secretFileLeft', path: event.path });
    if (event.kind === 'stepFinished' || event.kind === 'stepFoundDone')
      out(`${formatPercent(state.fraction, language)}  ${texts[event.step].done}\n`);
  }
}
