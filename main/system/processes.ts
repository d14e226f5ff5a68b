import { readdirSync, readFileSync } from 'node:fs';
import type { ShownWindow } from '../../app/plan/shown-window.ts';

/** The processes of this machine, as far as telling ours from others needs it. */
export interface Processes {
  /** Whether a process with this number runs. One that is somebody else's counts; one that only waits to be asked how it ended does not. */
  readonly isAlive: (pid: number) => boolean;
  /** When a process began, in the system's own words; numbers come again, this never with the same number. Null: not known. */
  readonly beganAt: (pid: number) => string | null;
  /** Processes that run this program (its image, or a script that is it), but for ourselves. */
  readonly running: (file: string) => readonly number[];
  /** Those of them that began between two times (milliseconds since 1970); null where this system does not tell. */
  readonly startedBetween: (file: string, from: number, to: number) => readonly number[] | null;
  /**
   * What a process started, and what those started, as far as it runs; also once the process itself is gone. What left it on
   * purpose is not among them: a service of Windows is a child of the Service Control Manager, a daemon of Linux has a session of its own.
   */
  readonly startedBy: (pid: number, began: string | null) => readonly number[];
  /** Whether Windows Installer works for somebody: nobody else can install meanwhile. */
  readonly isInstallerBusy: () => boolean;
  /** Keeps the end of a process known, whoever started it; null where the system tells that to its parent alone, or it is another process. */
  readonly watchEnd: (pid: number, began: string | null) => EndWatch | null;
  /** Windows that a process, what it started, and what Windows Installer started meanwhile show; null where this system does not tell. */
  readonly windowsOf: (pid: number) => readonly ShownWindow[] | null;
}

/** A look at a process that lasts beyond its end. */
export interface EndWatch {
  /** As Windows gives it, without a sign; null while the process runs. */
  readonly exitCode: () => number | null;
  readonly release: () => void;
}

/** What only Windows knows. */
const untold: Pick<Processes, 'isInstallerBusy' | 'watchEnd' | 'windowsOf'> = {
  isInstallerBusy: () => false,
  watchEnd: () => null,
  windowsOf: () => null,
};

/** What every system tells without native code: on Linux all of it, elsewhere only whether a process runs. */
export const plainProcesses: Processes =
  process.platform === 'linux'
    ? {
        isAlive: (pid) => answers(pid) && !isZombie(pid),
        beganAt: beganOnLinux,
        running: runningOnLinux,
        startedBetween: startedOnLinux,
        startedBy: sessionOnLinux,
        ...untold,
      }
    : { isAlive: answers, beganAt: () => null, running: () => [], startedBetween: () => null, startedBy: () => [], ...untold };

/** Whether the process is the one that began then; where one of both is not known, its number has to do. */
export function isSameProcess(processes: Processes, pid: number, began: string | null): boolean {
  if (!processes.isAlive(pid)) return false;
  const now = processes.beganAt(pid);
  return began === null || now === null || began === now;
}

/** EPERM: it runs, and is somebody else's. */
function answers(pid: number): boolean {
  if (pid <= 0) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EPERM';
  }
}

/** In a container nobody may ask how an orphan ended; then Linux keeps its number for ever (proc(5), state Z). */
function isZombie(pid: number): boolean {
  const state = fieldsOf(pid)[0];
  return state === 'Z' || state === 'X';
}

/** The start of this machine and field 22 of proc(5): clock ticks from there to the start of the process. */
function beganOnLinux(pid: number): string | null {
  const ticks = fieldsOf(pid)[19];
  return ticks === undefined ? null : `${bootId()}-${ticks}`;
}

/** What stands in /proc/PID/stat behind the name, from field 3 (state) on; empty where there is no such process. */
function fieldsOf(pid: number): readonly string[] {
  const text = textOf(`/proc/${String(pid)}/stat`);
  return text === '' ? [] : text.slice(text.lastIndexOf(')') + 2).split(' ');
}

function bootId(): string {
  return textOf('/proc/sys/kernel/random/boot_id').slice(0, 8);
}

function runningOnLinux(file: string): readonly number[] {
  return othersOnLinux().filter((pid) => isImage(pid, file) && !isZombie(pid));
}

/** Programs lead a session of their own; its number is given to nobody else while one of it runs (field 6 of proc(5)). */
function sessionOnLinux(leader: number): readonly number[] {
  return othersOnLinux().filter((pid) => pid !== leader && fieldsOf(pid)[3] === String(leader) && !isZombie(pid));
}

function othersOnLinux(): readonly number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/u.test(name));
  return pids.map(Number).filter((pid) => pid !== process.pid);
}

/** Seconds since the machine was started, and field 22 of proc(5) in hundredths of a second (USER_HZ), give the age of a process. */
function startedOnLinux(file: string, from: number, to: number): readonly number[] {
  const now = Date.now();
  const upMs = Number(textOf('/proc/uptime').split(' ')[0]) * 1000;
  return runningOnLinux(file).filter((pid) => {
    const began = now - (upMs - Number(fieldsOf(pid)[19]) * 10);
    return began >= from && began <= to;
  });
}

/** A script is the second word of its process, behind what runs it. */
function isImage(pid: number, file: string): boolean {
  const [image, script] = textOf(`/proc/${String(pid)}/cmdline`).split('\0');
  return image === file || script === file;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
