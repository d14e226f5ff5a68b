import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { CallName } from '../../app/ipc/contract.ts';
import { callNames } from '../../app/ipc/names.ts';
import type { Outcome } from '../../app/outcome.ts';
import type { Sender } from './trusted-sender.ts';

/** Answers one call of the page. */
export type Answer = (name: CallName, sender: Sender, input: unknown) => Promise<Outcome<unknown>>;

/** Registers every call of the contract; one that comes before somebody can answer waits. The only place that knows ipcMain. */
export function serve(answering: Promise<Answer>): void {
  for (const name of callNames) {
    ipcMain.handle(name, async (event, input: unknown) => {
      // Of the frame as it is now, not when somebody can answer.
      const sender = senderOf(event);
      const answer = await answering;
      return answer(name, sender, input);
    });
  }
}

function senderOf({ sender, senderFrame }: IpcMainInvokeEvent): Sender {
  const frame = senderFrame;
  return { webContentsId: sender.id, frame: frame === null ? null : { url: frame.url, isTop: frame.parent === null } };
}
