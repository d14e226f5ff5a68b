import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { runProgram, type ProgramRequest, type ProgramResult } from '../run-program.ts';
import type { ProgramsDoor } from '../system.ts';
import { runEarlierSetup } from './sample-earlier-setup.ts';
import { runSampleTool } from './sample-tools.ts';

const witnessLine = z.object({ event: z.enum(['start', 'end']), pid: z.int(), exitCode: z.int().optional() });

/**
 * Runs the programs of the sample package: JavaScript files, started with the runtime that runs this program
 * (Electron as Node, or Node in tests). They get the folder of the sample machine in their environment. POSIX keeps
 * only the low 8 bits of an exit code, so the whole code is read from what the program wrote down.
 */
export function samplePrograms(machineFolder: string, runtime: string): ProgramsDoor {
  return {
    run: async (request) => {
      const asked = runSampleTool(machineFolder, request) ?? runEarlierSetup(machineFolder, request);
      if (asked !== null) return asked;
      let pid = -1;
      const result = await runProgram({
        ...onRuntime(request, machineFolder, runtime),
        onStarted: (started) => {
          pid = started;
          request.onStarted?.(started);
        },
      });
      return withWholeCode(result, machineFolder, pid);
    },
  };
}

function onRuntime(request: ProgramRequest, machineFolder: string, runtime: string): ProgramRequest {
  return {
    ...request,
    file: runtime,
    args: [request.file, ...request.args],
    environment: { ...request.environment, ELECTRON_RUN_AS_NODE: '1', SAMPLE_MACHINE: machineFolder },
  };
}

function withWholeCode(result: ProgramResult, machineFolder: string, pid: number): ProgramResult {
  if (result.kind !== 'exited') return result;
  return { ...result, exitCode: writtenCode(path.join(machineFolder, 'witness.jsonl'), pid) ?? result.exitCode };
}

function writtenCode(file: string, pid: number): number | null {
  const ends = linesOf(file).flatMap((line) => {
    const parsed = witnessLine.safeParse(line);
    return parsed.success && parsed.data.event === 'end' && parsed.data.pid === pid ? [parsed.data.exitCode] : [];
  });
  return ends.at(-1) ?? null;
}

function linesOf(file: string): readonly unknown[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line): unknown => JSON.parse(line));
  } catch {
    return [];
  }
}
