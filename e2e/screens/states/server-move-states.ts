import { failed, ok } from '../../../app/outcome.ts';
import type { ServerMove } from '../../../app/server-move/move.ts';
import { moveSteps } from '../../../app/server-move/steps.ts';
import { moveWith } from '../../../app/server-move/testing.ts';
import { button } from '../../walk/frame.ts';
import { statesOf, type StateOf } from './state.ts';
import { afterwards } from './tools-states.ts';

const begun = (move: ServerMove): StateOf => ({ snapshot: afterwards, replies: { 'serverMove.read': ok({ kind: 'begun', move }) } });
const none: StateOf = { snapshot: afterwards, replies: { 'serverMove.read': ok({ kind: 'none', suggested: 'MABS01' }) } };
const file = 'C:\\ProgramData\\Backup Server Setup\\server-move.json';
const firstThree = moveWith(['note', 'stop-jobs', 'back-up-database']);

/** The list of a move: before it, on its way, at its end, and where it can't be used. */
export const serverMoveStates = statesOf('server-move', {
  asking: { snapshot: afterwards, replies: { 'serverMove.read': 'never' } },
  before: none,
  'before-incomplete': { ...none, act: (window, words) => button(window, words['server-move'].begin).click() },
  'before-otherwise': { ...none, act: (window, words) => window.getByText(words['server-move'].otherwiseTitle).click() },
  'no-list': {
    ...none,
    replies: {
      ...none.replies,
      'dialog.file': ok('E:\\notes.txt'),
      'serverMove.open': failed({ code: 'serverMove.noList', path: 'E:\\notes.txt' }),
    },
    act: (window, words) => button(window, words['server-move'].open).click(),
  },
  first: begun(moveWith([])),
  'on-its-way': begun(firstThree),
  'new-disks': begun(
    moveWith(
      moveSteps('new')
        .slice(0, 12)
        .map(({ id }) => id),
      { pool: 'new' },
    ),
  ),
  skipped: begun(moveWith(['note', 'take-along'])),
  'not-kept': {
    ...begun(firstThree),
    replies: {
      ...begun(firstThree).replies,
      'serverMove.mark': failed({ code: 'file.unwritable', path: file, reason: 'ENOSPC' }),
    },
    act: (window) => window.locator('[data-step="take-along"]').getByRole('checkbox').click(),
  },
  saved: {
    ...begun(firstThree),
    replies: { ...begun(firstThree).replies, 'serverMove.save': ok('\\\\FILES01\\Move\\MABS01-server-move-2026-11-28.txt') },
    act: (window, words) => button(window, words['server-move'].save).first().click(),
  },
  'begin-anew': { ...begun(firstThree), act: (window, words) => button(window, words['server-move'].again).click() },
  done: begun(moveWith(moveSteps('same').map(({ id }) => id))),
  damaged: { snapshot: afterwards, replies: { 'serverMove.read': failed({ code: 'serverMove.damaged', path: file }) } },
});
