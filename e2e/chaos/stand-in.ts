import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { eventsIn, LIMIT_MS, sharedArguments, tamperingOf, type Boot, type Engine, type Harm } from './boot.ts';
import type { Place } from './place.ts';
import type { BootEnd, BootOrder } from './standing-engine.ts';

/** An engine that stands by in one process; `close` ends it. */
export interface StandIn {
  readonly engine: Engine;
  readonly close: () => void;
}

interface Standing {
  readonly child: ChildProcess;
  readonly lines: Interface;
}

/** Boots in a process that stands by, which is started anew where a boot broke it. Its secrets come in a file. */
export function standIn(file: string): StandIn {
  let standing: Standing | null = null;
  const close = (): void => {
    standing?.child.kill('SIGKILL');
    standing = null;
  };
  const engine: Engine = async (place, command, harm) => {
    standing ??= start(file);
    const end = await answer(standing, orderOf(place, command, harm));
    if (end?.broke !== null) close();
    return bootOf(command, end);
  };
  return { engine, close };
}

function start(file: string): Standing {
  const child = spawn(process.execPath, [file], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { PATH: process.env['PATH'] },
  });
  return { child, lines: createInterface({ input: child.stdout }) };
}

function orderOf(place: Place, command: readonly string[], harm: Harm | null): BootOrder {
  const [name = '', ...others] = command;
  const own = [...sharedArguments(place), name, ...(name === 'report' ? [] : ['--secrets', place.secrets]), ...others];
  return { own, tampering: tamperingOf(place, harm), state: place.state, home: place.home, temporary: place.temporary };
}

/** Null where none came in time. */
async function answer({ child, lines }: Standing, order: BootOrder): Promise<BootEnd | null> {
  child.stdin?.write(`${JSON.stringify(order)}\n`);
  const line = once(lines, 'line') as Promise<[string]>;
  const said = await Promise.race([line, wait(LIMIT_MS, null, { ref: false })]);
  return said === null ? null : (JSON.parse(said[0]) as BootEnd);
}

function bootOf(command: readonly string[], end: BootEnd | null): Boot {
  if (end === null) return { command, killed: true, code: null, events: [], said: '', seen: '' };
  const { code, out, err, broke } = end;
  return { command, killed: false, code, events: eventsIn(out), said: [out, err, broke ?? ''].join('\n'), seen: '' };
}
