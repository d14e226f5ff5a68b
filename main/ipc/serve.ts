import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { callNames } from '../../app/ipc/names.ts';
import { answer, type Answering } from './answer.ts';
import type { Sender } from './trusted-sender.ts';

/** Registers every call of the contract. The only place that knows ipcMain. */
export function serve(answering: Answering): void {
  for (const name of callNames) {
    ipcMain.handle(name, (event, input: unknown) => answer(name, senderOf(event), input, answering));
  }
}

function senderOf({ sender, senderFrame }: IpcMainInvokeEvent): Sender {
  const frame = senderFrame;
  return { webContentsId: sender.id, frame: frame === null ? null : { url: frame.url, isTop: frame.parent === null } };
}
