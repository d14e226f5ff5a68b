import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '../../../app/failure.ts';
import type { Outcome } from '../../../app/outcome.ts';
import type { MoveView, ServerMove } from '../../../app/server-move/move.ts';
import { useBridge } from '../../wizard/use-wizard.ts';

/** What the page knows of the list. */
export type MoveState = { readonly kind: 'asking' } | { readonly kind: 'failed'; readonly failure: Failure } | MoveView;

/** The list that main keeps, and what changes it. */
export interface ServerMoveWork {
  readonly state: MoveState;
  readonly ask: () => void;
  /** The list as main has just kept it. */
  readonly show: (move: ServerMove) => void;
  /** Puts the list aside, and asks what one would begin with. */
  readonly forget: () => void;
}

/** Asks main for the list, once, and again where that is wanted. */
export function useServerMove(): ServerMoveWork {
  const { call } = useBridge();
  const [state, setState] = useState<MoveState>({ kind: 'asking' });
  const read = useCallback(async (): Promise<void> => {
    setState(stateOf(await call('serverMove.read', null)));
  }, [call]);
  useEffect(() => {
    void call('serverMove.read', null).then((outcome) => {
      setState(stateOf(outcome));
    });
  }, [call]);
  return {
    state,
    ask: () => {
      setState({ kind: 'asking' });
      void read();
    },
    show: (move) => {
      setState({ kind: 'begun', move });
    },
    forget: () => {
      void call('serverMove.forget', null).then(async (outcome) => {
        if (outcome.kind === 'failed') setState(outcome);
        else await read();
      });
    },
  };
}

function stateOf(outcome: Outcome<MoveView>): MoveState {
  return outcome.kind === 'ok' ? outcome.value : outcome;
}
