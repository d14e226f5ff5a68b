import type { Harm } from './boot.ts';
import { isScenario, type ScenarioName } from './scenarios.ts';

/** Where an engine is ended: killed at a call, by itself; or killed or asked to stop (Ctrl+C) after so many milliseconds, from outside. */
export type Kill =
  Extract<Harm, { kind: 'time' | 'stop' }> | { readonly kind: 'call'; readonly when: 'before' | 'half' | 'after'; readonly number: number };

/** A scenario, and what is done to it. */
export interface Round {
  readonly scenario: ScenarioName;
  readonly kills: readonly Kill[];
}

/** A round as a word for a command line: `before:120`, `slow/ms:340+stop:25`. */
export function nameOfRound({ scenario, kills }: Round): string {
  const names = kills.map((kill) => {
    if (kill.kind === 'call') return `${kill.when}:${String(kill.number)}`;
    return `${kill.kind === 'time' ? 'ms' : 'stop'}:${String(kill.ms)}`;
  });
  return `${scenario === 'quick' ? '' : `${scenario}/`}${names.join('+')}`;
}

/** The round that a word names; null where it names none. */
export function roundNamed(word: string): Round | null {
  const [, scenario, names = ''] = /^(?:([\w-]+)\/)?([^/]*)$/u.exec(word) ?? [];
  const kills = names.split('+').map(killNamed);
  if (!isScenario(scenario ?? 'quick') || kills.includes(null)) return null;
  return { scenario: (scenario ?? 'quick') as ScenarioName, kills: kills.filter((kill) => kill !== null) };
}

function killNamed(word: string): Kill | null {
  const [, when, number = ''] = /^(ms|stop|before|half|after):(\d+)$/u.exec(word) ?? [];
  if (when === undefined) return null;
  if (when === 'ms' || when === 'stop') return { kind: when === 'ms' ? 'time' : 'stop', ms: Number(number) };
  return { kind: 'call', when: when as 'before', number: Number(number) };
}
