import path from 'node:path';
import { ok } from '../app/outcome.ts';
import type { Process } from './command-line.ts';
import { placeOf } from './place.ts';
import { SHELL } from './steps/testing-tiny-shell.ts';
import { privatePlaces } from './system/load-private-places.ts';

/** What a process without Electron is made of. */
interface Source extends Pick<Process, 'arguments' | 'out' | 'err'> {
  readonly checkout: string;
  /** Home of who runs it, where the state folder is unless the arguments name one. */
  readonly home: string;
  /** What runs the programs of the package: a shell, unless told otherwise. */
  readonly runtime?: string;
}

/** The process of a program of this checkout that opens no window, in English, with a shell to run its programs. */
export function windowless({ checkout, home, runtime = SHELL, ...told }: Source): Process {
  return {
    ...told,
    placeFor: (stateRoot) =>
      placeOf({
        isPackaged: false,
        version: '0.0.0',
        runtime,
        dist: path.join(checkout, 'dist'),
        root: checkout,
        platform: process.platform,
        variables: {},
        home,
        stateRoot,
        isAdministrator: true,
      }),
    locale: () => 'en',
    keepBrowserFilesIn: () => ok(null),
    drawNothing: () => undefined,
    places: privatePlaces(),
    whenReady: () => Promise.resolve(),
    openWizard: () => Promise.reject(new Error('no window here')),
    keepAwake: () => () => undefined,
    startAgain: () => undefined,
    showProblem: told.err,
  };
}
