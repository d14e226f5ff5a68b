import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { EventName } from '../../app/ipc/contract.ts';
import { callNames, eventNames } from '../../app/ipc/names.ts';
import { pathOf } from './path-of.ts';

/** One function a call; the page never gets a channel name, an event object or ipcRenderer itself. */
const functions = Object.fromEntries(
  callNames.map((name) => [name, (input: unknown): Promise<unknown> => ipcRenderer.invoke(name, input)]),
);

const known: ReadonlySet<string> = new Set(eventNames);

function on(name: EventName, listener: (value: unknown) => void): () => void {
  if (!known.has(name)) throw new Error(`Unknown event: ${name}`);
  const hear = (_event: IpcRendererEvent, value: unknown): void => {
    listener(value);
  };
  ipcRenderer.on(name, hear);
  return () => {
    ipcRenderer.removeListener(name, hear);
  };
}

contextBridge.exposeInMainWorld('setup', { ...functions, on, pathOf });
