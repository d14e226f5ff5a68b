import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Handlers } from '../../../app/ipc/contract.ts';
import { failed, ok, type Outcome } from '../../../app/outcome.ts';
import type { ServerMove } from '../../../app/server-move/move.ts';
import { moveStepWords } from '../../../app/server-move/step-words.ts';
import { moveSteps, type MoveStepId } from '../../../app/server-move/steps.ts';
import { moveWith } from '../../../app/server-move/testing.ts';
import { fakeServerMove } from '../../bridge/fake-server-move.ts';
import { blankPage } from '../../wizard/blank-page.ts';
import { renderWizard, type RenderedWizard } from '../../wizard/render-wizard.tsx';
import { serverMovePage } from './index.ts';
import { serverMoveTexts } from './texts.ts';

const snapshot = { mode: 'tools', product: { id: 'mabs-v3', name: 'MABS', sample: false }, page: 'server-move' } as const;
const words = serverMoveTexts.en;
const titles = moveStepWords('en');
const scrolled = vi.fn();

beforeEach(() => {
  scrolled.mockReset();
  // jsdom draws nothing, so it cannot scroll.
  Element.prototype.scrollIntoView = scrolled;
});

function open(move: ServerMove | null, handlers: Partial<Handlers> = {}): RenderedWizard {
  return renderWizard([serverMovePage, blankPage('tools')], { snapshot, handlers: { ...fakeServerMove(move), ...handlers } });
}

const box = (step: MoveStepId): Promise<HTMLInputElement> => screen.findByRole('checkbox', { name: titles[step].title });
const nameField = (): Promise<HTMLInputElement> => screen.findByRole('textbox', { name: words.serverName });
const nextStep = () => screen.getAllByRole('listitem').find((each) => each.getAttribute('aria-current') === 'step');

describe('before a list', () => {
  it('nothing begins without name, choice and the confirmation; each is told at its field', async () => {
    const { user, fake } = open(null);
    await user.clear(await nameField());
    await user.click(screen.getByRole('button', { name: words.begin }));
    for (const problem of [words.serverNameWrong, words.poolMissing, words.conditionMissing]) screen.getByText(problem);
    expect(fake.calls.map(({ name }) => name)).not.toContain('serverMove.begin');
  });

  it('begins with the name of this computer, the choice and the confirmation', async () => {
    const { user, fake } = open(null);
    expect((await nameField()).value).toBe('MABS01');
    await user.click(screen.getByRole('radio', { name: words.pools.new.label }));
    await user.click(screen.getByRole('checkbox', { name: words.condition }));
    await user.click(screen.getByRole('button', { name: words.begin }));
    expect((await box('reallocate')).checked).toBe(false);
    expect(fake.calls.at(-1)).toEqual({
      name: 'serverMove.begin',
      input: { serverName: 'MABS01', pool: 'new', isOnModernStorage: true },
    });
  });

  it('nothing else can be begun or opened while a list is being prepared, and that is said', async () => {
    let answer: (outcome: Outcome<ServerMove>) => void = () => undefined;
    const { user, fake } = open(null, {
      'serverMove.begin': () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    });
    await nameField();
    await user.click(screen.getByRole('radio', { name: words.pools.same.label }));
    await user.click(screen.getByRole('checkbox', { name: words.condition }));
    await user.click(screen.getByRole('button', { name: words.begin }));
    const status = screen.getByText(words.working);
    expect(status.role).toBe('status');
    for (const name of [words.begin, words.open]) {
      await user.click(screen.getByRole('button', { name, description: words.working }));
    }
    expect(fake.calls.filter(({ name }) => name === 'serverMove.begin' || name === 'dialog.file')).toHaveLength(1);
    answer(failed({ code: 'file.unwritable', path: 'C:\\s.json', reason: 'ENOSPC' }));
    await screen.findByRole('alert');
    expect(status.textContent).toBe('');
    await user.click(screen.getByRole('button', { name: words.open }));
    expect(fake.calls.at(-1)?.name).toBe('dialog.file');
  });

  it('opens a saved list; one that is none is told, and what was typed stays', async () => {
    const move = moveWith(['note']);
    const chosen = ['C:\\other.txt', 'C:\\list.txt'];
    const { user } = open(null, {
      'dialog.file': () => Promise.resolve(ok(chosen.shift() ?? null)),
      'serverMove.open': ({ file }) =>
        Promise.resolve(file === 'C:\\list.txt' ? ok(move) : failed({ code: 'serverMove.noList', path: file })),
    });
    const name = await nameField();
    await user.clear(name);
    await user.type(name, 'NEW');
    await user.click(screen.getByRole('button', { name: words.open }));
    expect((await screen.findByRole('alert')).textContent).toContain('C:\\other.txt');
    expect(name.value).toBe('NEW');
    await user.click(screen.getByRole('button', { name: words.open }));
    expect((await box('note')).checked).toBe(true);
  });
});

describe('the list', () => {
  it('marks the next step, brings it into sight and opens what to do there', async () => {
    open(moveWith(['note', 'stop-jobs']));
    await screen.findByText('2 of 15 done');
    const next = within(nextStep()!);
    expect(next.getByRole('checkbox')).toBe(await box('back-up-database'));
    next.getByText(titles['back-up-database'].what);
    expect(nextStep()!.querySelector('details')!.open).toBe(true);
    next.getByText(/BACKUP DATABASE \[DPMDB_MABS01\]/u);
    expect(scrolled.mock.contexts).toEqual([nextStep()]);
  });

  it('stays at its beginning while nothing is done', async () => {
    open(moveWith([]));
    await box('note');
    expect(scrolled).not.toHaveBeenCalled();
  });

  it('goes to the next step when one is ticked, and back when it is opened again', async () => {
    const { user, fake } = open(moveWith([]));
    await user.click(await box('note'));
    await screen.findByText('1 of 15 done');
    expect(fake.calls.at(-1)).toEqual({ name: 'serverMove.mark', input: { step: 'note', done: true } });
    expect(within(nextStep()!).getByRole('checkbox')).toBe(await box('stop-jobs'));
    await user.click(await box('note'));
    await screen.findByText('0 of 15 done');
  });

  it('names what is still open before a later step that is ticked', async () => {
    const { user } = open(moveWith(['note']));
    await user.click(await box('back-up-database'));
    const warning = (await screen.findByText(words.skippedTitle)).closest<HTMLElement>('[role=status]')!;
    expect(
      within(warning)
        .getAllByRole('listitem')
        .map((each) => each.textContent),
    ).toEqual([titles['stop-jobs'].title]);
  });

  it('says at the step why it could not be ticked, and leaves it open', async () => {
    const { user } = open(moveWith([]), {
      'serverMove.mark': () => Promise.resolve(failed({ code: 'file.unwritable', path: 'C:\\s.json', reason: 'ENOSPC' })),
    });
    await user.click(await box('note'));
    const step = (await box('note')).closest('li')!;
    expect((await within(step).findByRole('alert')).textContent).toContain('ENOSPC');
    expect((await box('note')).checked).toBe(false);
  });

  it('copies a command with the line ends of Windows', async () => {
    const { user } = open(moveWith([]));
    await box('note');
    const button = screen.getAllByRole('button', { name: new RegExp(`^${words.copy} – ${titles.note.title}`, 'u') })[0]!;
    await user.click(button);
    expect((await navigator.clipboard.readText()).split('\r\n')).toHaveLength(2);
  });

  it('is done when all is ticked', async () => {
    open(moveWith(moveSteps('same').map(({ id }) => id)));
    await screen.findByText(words.allDoneTitle);
    expect(nextStep()).toBeUndefined();
  });

  it('is saved in the language of the window, and tells where', async () => {
    const { user, fake } = open(moveWith([]), { 'serverMove.save': () => Promise.resolve(ok('E:\\list.txt')) });
    await user.click(await screen.findByRole('button', { name: words.save }));
    await screen.findByText(words.saved('E:\\list.txt'));
    expect(fake.calls.at(-1)).toEqual({ name: 'serverMove.save', input: { language: 'en' } });
  });

  it('can be saved in the very step that asks for it', async () => {
    const { user, fake } = open(moveWith(['note', 'stop-jobs', 'back-up-database']));
    await box('take-along');
    await user.click(within(nextStep()!).getByRole('button', { name: words.save }));
    expect(fake.calls.at(-1)?.name).toBe('serverMove.save');
  });

  it('begins anew only when that is confirmed', async () => {
    const { user, fake } = open(moveWith(['note']));
    await user.click(await screen.findByRole('button', { name: words.again }));
    await user.click(await screen.findByRole('button', { name: words.againNo }));
    expect(fake.calls.map(({ name }) => name)).not.toContain('serverMove.forget');
    await user.click(await screen.findByRole('button', { name: words.again }));
    await user.click(await screen.findByRole('button', { name: words.againYes }));
    await nameField();
  });
});

describe('a list that cannot be used', () => {
  it('is told with its path, and put aside when somebody begins anew', async () => {
    const views = [
      failed({ code: 'serverMove.damaged', path: 'C:\\state\\server-move.json' }),
      ok({ kind: 'none', suggested: '' } as const),
    ];
    const { user, fake } = open(null, { 'serverMove.read': () => Promise.resolve(views.shift()!) });
    expect((await screen.findByRole('alert')).textContent).toContain('C:\\state\\server-move.json');
    await user.click(screen.getByRole('button', { name: words.againYes }));
    expect((await nameField()).value).toBe('');
    expect(fake.calls.map(({ name }) => name)).toContain('serverMove.forget');
  });

  it('is only asked for again where it cannot be read', async () => {
    const views = [
      failed({ code: 'file.unreadable', path: 'C:\\state\\server-move.json', reason: 'EACCES' }),
      ok({ kind: 'begun', move: moveWith(['note']) } as const),
    ];
    const { user } = open(null, { 'serverMove.read': () => Promise.resolve(views.shift()!) });
    await screen.findByRole('alert');
    expect(screen.queryByRole('button', { name: words.againYes })).toBeNull();
    await user.click(screen.getByRole('button', { name: words.retry }));
    expect((await box('note')).checked).toBe(true);
  });
});
