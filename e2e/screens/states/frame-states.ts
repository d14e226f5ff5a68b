import { failed } from '../../../app/outcome.ts';
import { noRun } from '../../../app/plan/run-state.ts';
import { button, dialogShown } from '../../walk/frame.ts';
import { checked, replies } from './session.ts';
import { statesOf } from './state.ts';

/** A run that was interrupted is there to go on with. */
const interrupted = {
  saved: {
    product: 'mabs-v3',
    sample: false,
    run: { ...noRun, phase: 'interrupted' },
    page: 'installation',
    savedAt: '2026-11-22T16:05:00.000Z',
    hasPackage: true,
  },
} as const;

/** Answers were given, nothing was begun. */
const answersKept = { saved: { ...interrupted.saved, run: null, page: 'vault', hasPackage: false } } as const;

/** The doors of the program, also after an earlier session and where nothing real can be installed. */
export const launchStates = statesOf('launch', {
  first: { replies },
  elsewhere: { info: { platform: 'linux' }, replies },
  'without-rights': { info: { mayElevate: true }, replies },
  'not-elevated': {
    info: { mayElevate: true },
    replies: { ...replies, 'app.elevate': failed({ code: 'elevation.refused', win32Error: 1223 }) },
    act: async (window, words) => {
      await window.getByRole('button', { name: words.launch.elevate }).click();
      await window.getByRole('alert').waitFor();
    },
  },
  'answers-kept': {
    snapshot: answersKept,
    replies,
  },
  'anew-asked': {
    snapshot: answersKept,
    replies,
    act: async (window, words) => {
      await button(window, words.launch.sample).click();
      await dialogShown(window);
    },
  },
  'anew-asked-installing': {
    snapshot: interrupted,
    replies,
    act: async (window, words) => {
      await button(window, words.launch.install).click();
      await dialogShown(window);
    },
  },
  'run-interrupted': { snapshot: interrupted, replies },
  'not-resumed': {
    snapshot: interrupted,
    replies: {
      ...replies,
      'session.resume': failed({ code: 'run.journalDamaged', path: 'C:\\ProgramData\\Backup Server Setup\\journal.jsonl', line: 214 }),
    },
    act: async (window, words) => {
      await window.getByRole('button', { name: words.launch.resume }).click();
      await window.getByRole('alert').waitFor();
    },
  },
});

/** What the frame adds to a page: the help at its side, the page about the program, the question before leaving. */
export const frameStates = statesOf('welcome', {
  help: {
    snapshot: checked,
    replies,
    act: async (window) => {
      await window.keyboard.press('F1');
      await window.getByRole('complementary').waitFor();
    },
  },
  about: {
    snapshot: checked,
    replies,
    act: async (window, words) => {
      await window.keyboard.press('F1');
      await button(window, words.help.about).click();
    },
  },
  'leaving-asked': {
    snapshot: checked,
    replies,
    act: async (window, words) => {
      await button(window, words.frame.cancel).click();
      await dialogShown(window);
    },
  },
});
