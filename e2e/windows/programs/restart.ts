import { runProgram } from '../../../main/system/run-program.ts';
import { windowsRestart } from '../../../main/system/restart-computer.ts';
import { answer } from './answer.ts';

/** Restarts this computer with the comment that is asked with: what came of it. */
void answer((comment) => windowsRestart(runProgram)(String(comment)));
