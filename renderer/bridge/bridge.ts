import type { Bridge } from '../../app/ipc/contract.ts';

declare global {
  interface Window {
    /** What the preload gives this page: the calls and events of the contract, nothing else. */
    readonly setup: Bridge;
  }
}

/** The bridge of this window. */
export function windowBridge(): Bridge {
  return window.setup;
}
