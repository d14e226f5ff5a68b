import { useState } from 'react';
import type { Failure } from '../../../app/failure.ts';
import type { Outcome } from '../../../app/outcome.ts';
import type { MoveBeginning, ServerMove } from '../../../app/server-move/move.ts';
import { useBridge } from '../../wizard/use-wizard.ts';

/** The two ways to a list. */
export interface Begin {
  readonly begin: (beginning: MoveBeginning) => void;
  /** Asks for the file; nothing happens where none is chosen. */
  readonly open: () => void;
  /** Either goes on: what this computer knows of itself may take a minute. */
  readonly isAtWork: boolean;
  readonly failure: Failure | null;
}

/** Begins a list, or goes on with a saved one. */
export function useBegin(onBegun: (move: ServerMove) => void): Begin {
  const { call } = useBridge();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isAtWork, setAtWork] = useState(false);
  const work = (ask: () => Promise<void>): void => {
    setAtWork(true);
    void ask().finally(() => {
      setAtWork(false);
    });
  };
  const take = (outcome: Outcome<ServerMove>): void => {
    setFailure(outcome.kind === 'failed' ? outcome.failure : null);
    if (outcome.kind === 'ok') onBegun(outcome.value);
  };
  const open = async (): Promise<void> => {
    const chosen = await call('dialog.file', { start: null, purpose: 'serverMove' });
    if (chosen.kind === 'failed') setFailure(chosen.failure);
    else if (chosen.value !== null) take(await call('serverMove.open', { file: chosen.value }));
  };
  return {
    begin: (beginning) => {
      work(() => call('serverMove.begin', beginning).then(take));
    },
    open: () => {
      work(open);
    },
    isAtWork,
    failure,
  };
}
