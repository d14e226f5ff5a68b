import { pagesOf, stageOf, stagesOf, type PageId, type StageId } from '../../app/flow/pages.ts';
import type { Snapshot } from '../../app/session/snapshot.ts';
import { Icon, type IconName, type IconTone } from '../parts/icon.tsx';
import { OnlyHeard } from '../parts/only-heard.tsx';
import { frameTexts } from './frame.texts.ts';
import './stage-list.css';
import { stageTexts, type StageState } from './stages.texts.ts';
import { useBridge, useSnapshot, useTexts } from './use-wizard.ts';

const signs: Readonly<Record<StageState, { readonly icon: IconName; readonly tone: IconTone }>> = {
  completed: { icon: 'done', tone: 'success' },
  current: { icon: 'current', tone: 'accent' },
  attention: { icon: 'warning', tone: 'warning' },
  waiting: { icon: 'waiting', tone: 'quiet' },
};

/** What nobody gets past is no warning (ux research, E11). */
const blocked = { icon: 'problem', tone: 'problem' } as const;

/** The stages at the left: each with a sign, its name and its state in words. Completed ones lead back unless a run goes on. */
export function StageList() {
  const page = useSnapshot((snapshot) => snapshot.page);
  const mode = useSnapshot((snapshot) => snapshot.mode);
  const words = useTexts(frameTexts);
  const place = stageOf(page, mode)?.place ?? 0;
  const stages = stagesOf(mode);
  return (
    <nav className="stages" aria-label={words.stages}>
      <p className="stages-count">{words.stepOf(place, stages.length)}</p>
      <ol className="stages-list">
        {stages.map(({ id, pages }, index) => (
          <Stage key={id} id={id} pages={pages.filter((each) => pagesOf(mode).includes(each))} place={index + 1} />
        ))}
      </ol>
    </nav>
  );
}

function Stage({ id, pages, place }: { readonly id: StageId; readonly pages: readonly PageId[]; readonly place: number }) {
  const state = useSnapshot((snapshot) => stateOf(snapshot, place));
  const isBlocked = useSnapshot((snapshot) => state === 'attention' && blocks(snapshot, id));
  const page = useSnapshot((snapshot) => snapshot.page);
  const mayGoBack = useSnapshot((snapshot) => !['running', 'stopping', 'finished'].includes(snapshot.run.phase));
  const words = useTexts(stageTexts);
  const { call } = useBridge();
  const mode = useSnapshot((snapshot) => snapshot.mode);
  const isHere = stageOf(page, mode)?.place === place;
  const { icon, tone } = isBlocked ? blocked : signs[state];
  const [first] = pages;
  const name = words.names[id];
  return (
    <li className={`stage stage-${state}${isHere ? ' stage-here' : ''}`} aria-current={isHere ? 'step' : undefined}>
      <div className="stage-line">
        <Icon name={icon} tone={tone} />
        {state === 'completed' && mayGoBack && first !== undefined ? (
          <button type="button" className="stage-back" onClick={() => void call('session.goTo', first)}>
            {name}
            <OnlyHeard>{` (${words.states[state]})`}</OnlyHeard>
          </button>
        ) : (
          <span>
            {name}
            <OnlyHeard>{` (${words.states[state]})`}</OnlyHeard>
          </span>
        )}
      </div>
      {id === 'registration' && isHere ? <SubPages pages={pages} page={page} /> : null}
    </li>
  );
}

function SubPages({ pages, page }: { readonly pages: readonly PageId[]; readonly page: PageId }) {
  const words = useTexts(stageTexts);
  const names: Readonly<Record<string, string>> = words.pages;
  const here = pages.indexOf(page);
  return (
    <ol className="stage-pages">
      {pages.map((each, index) => (
        <li key={each} aria-current={index === here ? 'step' : undefined} className={index === here ? 'stage-page-here' : undefined}>
          {names[each]}
          <OnlyHeard>{` (${words.states[index < here ? 'completed' : index === here ? 'current' : 'waiting']})`}</OnlyHeard>
        </li>
      ))}
    </ol>
  );
}

function stateOf(snapshot: Snapshot, place: number): StageState {
  const current = stageOf(snapshot.page, snapshot.mode);
  const here = snapshot.page === 'finish' ? stagesOf(snapshot.mode).length + 1 : (current?.place ?? 0);
  if (place !== here) return place < here ? 'completed' : 'waiting';
  return needsAttention(snapshot, current?.id) ? 'attention' : 'current';
}

/** Problems stand in the way; what was stopped, interrupted or waits for a restart only waits for somebody. */
function blocks({ run }: Snapshot, stage: StageId): boolean {
  return stage !== 'installation' || run.phase === 'failed';
}

function needsAttention({ checks, run }: Snapshot, stage: StageId | undefined): boolean {
  if (stage === 'prerequisites') return (checks.server?.blocking ?? 0) > 0;
  if (stage === 'sql') return (checks.sql?.blocking ?? 0) > 0;
  return stage === 'installation' && ['failed', 'restartFirst', 'interrupted', 'stopped'].includes(run.phase);
}
