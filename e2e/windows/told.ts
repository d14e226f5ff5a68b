import type { Ended } from './start-to-file.ts';

/** The kinds of the events a run told, in order, with their step. */
export function toldBy({ output }: Pick<Ended, 'output'>): readonly Readonly<Record<string, unknown>>[] {
  const lines = output.split('\n').filter((line) => line.startsWith('{'));
  return lines.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
}

/** The failures that a run told, in its events and in its last line, by their codes and values. */
export function failuresOf(ended: Pick<Ended, 'output'>): readonly unknown[] {
  return toldBy(ended).flatMap(({ kind, failure }) => {
    if (failure === undefined || failure === null) return [];
    const { code, details } = failure as { readonly code: string; readonly details?: object };
    return [kind === 'ended' ? { code, ...details } : failure];
  });
}

/** Step and kind of the events that a run told. */
export function kindsOf(ended: Pick<Ended, 'output'>): readonly string[] {
  return toldBy(ended).map(nameOf);
}

/** Step and kind of an event. */
export function nameOf({ step, kind }: Readonly<Record<string, unknown>>): string {
  return `${String(step)} ${String(kind)}`;
}

/** The steps that started a program, in order. */
export function startedBy(ended: Pick<Ended, 'output'>): readonly string[] {
  return toldBy(ended).flatMap(({ step, kind }) => (kind === 'programStarted' ? [String(step)] : []));
}
