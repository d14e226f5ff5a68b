import { existsSync, rmSync, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { readIfThere, writeAtomically } from './atomic-file.ts';
import type { Evidence, RegistryValues, Service } from './evidence.ts';
import { isWindowsPath, machineSegments } from './windows-path.ts';

/** The folder that stands for a Windows server: drives, registry, services. */
export interface Machine {
  readonly root: string;
}

/** The machine that `SAMPLE_MACHINE` names; undefined when it names no existing absolute folder. */
export function machineOf(environment: Readonly<Record<string, string | undefined>>): Machine | undefined {
  const root = environment['SAMPLE_MACHINE'];
  if (root === undefined || !isAbsolute(root)) return undefined;
  return statSync(root, { throwIfNoEntry: false })?.isDirectory() === true ? { root } : undefined;
}

/** Where a Windows path of the machine is on this disk. */
export function pathOn(machine: Machine, windowsPath: string): string {
  return join(machine.root, ...machineSegments(windowsPath));
}

/**
 * Where a file or folder that a switch names is: on the machine when it is a Windows path that exists there (or when this
 * system has no drives), else the path as it is. Undefined when it is not absolute.
 */
export function namedPath(machine: Machine, value: string): string | undefined {
  if (isWindowsPath(value)) {
    const mapped = pathOn(machine, value);
    return process.platform !== 'win32' || existsSync(mapped) ? mapped : value;
  }
  return isAbsolute(value) ? value : undefined;
}

/** The values of one registry key; empty when there is no such key. */
export function registryKey(machine: Machine, key: string): RegistryValues {
  return readStore<RegistryValues>(machine, 'registry.json')[key] ?? {};
}

/** A registry value that is a string; undefined when it is not there or is something else. */
export function registryText(machine: Machine, key: string, name: string): string | undefined {
  const value = registryKey(machine, key)[name];
  return typeof value === 'string' ? value : undefined;
}

/** The name of the server, as Windows keeps it; a made-up one when the store does not say. */
export function computerName(machine: Machine): string {
  const key = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\ComputerName\\ActiveComputerName';
  return registryText(machine, key, 'ComputerName') ?? 'SAMPLE-SERVER';
}

/** Leaves evidence on the machine: files first, then registry, then services. */
export function applyEvidence(machine: Machine, evidence: Evidence): void {
  for (const [path, text] of Object.entries(evidence.files ?? {})) {
    if (text === null) rmSync(pathOn(machine, path), { recursive: true, force: true });
    else writeAtomically(pathOn(machine, path), text);
  }
  if (evidence.registry !== undefined) changeStore<RegistryValues>(machine, 'registry.json', evidence.registry);
  if (evidence.services !== undefined) changeStore<Service>(machine, 'services.json', evidence.services);
}

function changeStore<T extends object>(machine: Machine, name: string, changes: Readonly<Record<string, T | null>>): void {
  const store: Record<string, T> = { ...readStore<T>(machine, name) };
  for (const [key, change] of Object.entries(changes)) {
    if (change === null) Reflect.deleteProperty(store, key);
    else store[key] = { ...store[key], ...change };
  }
  writeAtomically(join(machine.root, name), `${JSON.stringify(store, null, 2)}\n`);
}

function readStore<T>(machine: Machine, name: string): Readonly<Record<string, T>> {
  const text = readIfThere(join(machine.root, name));
  return text === undefined ? {} : (JSON.parse(text) as Record<string, T>);
}
