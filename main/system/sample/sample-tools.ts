import type { ProgramRequest, ProgramResult } from '../run-program.ts';
import { playScript } from './sample-scripts.ts';
import { readSampleStore, writeSampleStore } from './sample-store.ts';

/** What the tools of Windows answer with: done, done but restart needed, no such thing, already running. */
const codes = { done: 0, restartNeeded: 3010, wrongUse: 87, noSuchKey: 1, alreadyStarted: 2 } as const;

/** How a tool changes the sample machine; its exit code. */
type Tool = (folder: string, args: readonly string[]) => number;

/** The few tools of Windows that fixes use, on the sample machine: they change its features, services and registry. */
const tools: Readonly<Record<string, Tool>> = { 'dism.exe': dism, 'sc.exe': serviceControl, 'net.exe': net, 'reg.exe': reg };

/** Runs a tool of Windows on the sample machine; null where the program is none of them. Nothing outside its folder is touched. */
export function runSampleTool(folder: string, request: ProgramRequest): ProgramResult | null {
  if (/\\powershell\.exe$/iu.test(request.file)) return playScript(folder, request);
  const name = /^[A-Z]:\\[^\\]+\\System32\\([a-z]+\.exe)$/iu.exec(request.file)?.[1]?.toLowerCase();
  const tool = name !== undefined && Object.hasOwn(tools, name) ? tools[name] : undefined;
  return tool === undefined ? null : { kind: 'exited', exitCode: tool(folder, request.args), output: '' };
}

/** Features are there after the next restart only, as with the real one. */
function dism(folder: string, args: readonly string[]): number {
  const state = args.includes('/Enable-Feature') ? 'enablePending' : 'disabled';
  const features = args.flatMap((argument) => (argument.startsWith('/FeatureName:') ? [argument.slice('/FeatureName:'.length)] : []));
  if (features.length === 0) return codes.wrongUse;
  for (const feature of features) change(folder, 'features.json', feature, { state });
  return codes.restartNeeded;
}

function serviceControl(folder: string, [verb, service, option, start]: readonly string[]): number {
  if (verb !== 'config' || service === undefined || option !== 'start=' || start === undefined) return codes.wrongUse;
  change(folder, 'services.json', service, { start, ...keptState(folder, service) });
  return codes.done;
}

function net(folder: string, [verb, service]: readonly string[]): number {
  if (service === undefined || (verb !== 'start' && verb !== 'stop')) return codes.wrongUse;
  const state = verb === 'start' ? 'running' : 'stopped';
  if (readSampleStore(folder, 'services.json')[service]?.['state'] === state) return codes.alreadyStarted;
  change(folder, 'services.json', service, { state });
  return codes.done;
}

function reg(folder: string, [verb, key, ...rest]: readonly string[]): number {
  const value = (option: string): string | undefined => (rest.includes(option) ? rest[rest.indexOf(option) + 1] : undefined);
  const name = value('/v');
  const data = value('/d');
  if (verb !== 'add' || key === undefined || name === undefined || data === undefined) return codes.noSuchKey;
  change(folder, 'registry.json', key, { [name]: value('/t') === 'REG_DWORD' ? Number(data) : data });
  return codes.done;
}

/** A service that nobody started yet is stopped: its store needs a state. */
function keptState(folder: string, service: string): { readonly state?: string } {
  return readSampleStore(folder, 'services.json')[service]?.['state'] === undefined ? { state: 'unknown' } : {};
}

function change(folder: string, name: string, key: string, values: Readonly<Record<string, unknown>>): void {
  const before = readSampleStore(folder, name);
  writeSampleStore(folder, name, { ...before, [key]: { ...before[key], ...values } });
}
