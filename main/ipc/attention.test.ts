import { expect, it } from 'vitest';
import { noRun, type RunPhase } from '../../app/plan/run-state.ts';
import { emptySnapshot } from '../../app/session/snapshot.ts';
import type { Language } from '../../app/texts/texts.ts';
import { createAttention } from './attention.ts';

type Stands = readonly [RunPhase, number];

it.each<[string, readonly Stands[], boolean, Language, readonly string[]]>([
  ['goes on', [['running', 0.2]], false, 'en', ['normal 0.2']],
  [
    'is finished',
    [
      ['running', 0.9],
      ['finished', 1],
    ],
    false,
    'en',
    ['normal 0.9', 'none -1', 'flash', 'The installation is finished.'],
  ],
  [
    'is finished',
    [
      ['running', 0.9],
      ['finished', 1],
    ],
    false,
    'fr',
    ['normal 0.9', 'none -1', 'flash', 'L’installation est terminée.'],
  ],
  [
    'is finished before somebody who looks',
    [
      ['running', 0.9],
      ['finished', 1],
    ],
    true,
    'en',
    ['normal 0.9', 'none -1'],
  ],
  [
    'met a problem, told twice',
    [
      ['running', 0.5],
      ['failed', 0.5],
      ['failed', 0.5],
    ],
    false,
    'en',
    ['normal 0.5', 'error 0.5', 'flash', 'The installation stopped at a problem.', 'error 0.5'],
  ],
  [
    'needs a restart',
    [
      ['running', 0.5],
      ['restartFirst', 0.5],
    ],
    false,
    'en',
    ['normal 0.5', 'paused 0.5', 'flash', 'A restart is needed before the installation goes on.'],
  ],
  [
    'was stopped by somebody',
    [
      ['stopping', 0.5],
      ['stopped', 0.5],
    ],
    false,
    'en',
    ['normal 0.5', 'paused 0.5'],
  ],
  ['had ended before the program started', [['failed', 0.4]], false, 'en', ['error 0.4']],
])('a run that %s: what is seen outside the window, %#', (_, states, isFocused, language, expected) => {
  const told: string[] = [];
  const attend = createAttention({
    window: () => ({
      setProgressBar: (fraction, { mode }) => told.push(`${mode} ${String(fraction)}`),
      flashFrame: () => told.push('flash'),
      isFocused: () => isFocused,
    }),
    language: () => language,
    notify: (_title, body) => told.push(body),
  });
  for (const [phase, fraction] of states) attend({ ...emptySnapshot, run: { ...noRun, phase, fraction } });
  expect(told).toEqual(expected);
});
