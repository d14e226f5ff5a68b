import { AGENT_CONFIG_KEY, AGENT_FOLDER, AGENT_PROVIDER_KEY, AGENT_SETUP_KEY, agentEvidence, agentFolder } from './shared/agent.ts';
import type { Evidence, Stage } from './shared/evidence.ts';
import type { Ending, Job } from './shared/job.ts';
import { runProgram, type Call, type Prepared } from './shared/run-program.ts';
import { describeProblem, parseSwitches, type SwitchTable } from './shared/switches.ts';
import { errorLines } from './shared/vendor-log.ts';
import { isWindowsPath, joinWindows } from './shared/windows-path.ts';

const SWITCHES: SwitchTable = {
  q: 'flag',
  nu: 'flag',
  m: 'flag',
  d: 'flag',
  p: 'value',
  s: 'value',
  ph: 'value',
  po: 'value',
  pu: 'value',
  pw: 'value',
};

/** MSI codes stand in for the vendor's, which are not documented: 1639 bad command line, 1605 not installed, 1603 failed. */
const BAD_COMMAND_LINE = 1639;
const NOT_INSTALLED = 1605;
const FAILED = 1603;

void runProgram({
  id: 'MARSAgent/MARSAgentInstaller.exe',
  seconds: 2,
  prepare,
});

function prepare(call: Call): Prepared {
  const parsed = parseSwitches(call.argv, SWITCHES);
  if (parsed.kind === 'refused') return refuse(call, BAD_COMMAND_LINE, describeProblem(parsed.problem));
  const { values } = parsed;
  if (!values.has('q')) return refuse(call, BAD_COMMAND_LINE, 'The sample has no window: give /q.');
  if (values.has('d')) return prepareRemoval(call);
  const folder = values.get('p') ?? AGENT_FOLDER;
  const scratch = values.get('s') ?? joinWindows(folder, 'Scratch');
  if (!isWindowsPath(folder) || !isWindowsPath(scratch)) return refuse(call, BAD_COMMAND_LINE, 'A folder is not an absolute path.');
  const port = values.get('po');
  if (values.has('ph') !== (port !== undefined) || !isPort(port ?? '8080')) {
    return refuse(call, BAD_COMMAND_LINE, 'A proxy needs a host and a port from 1 to 65535.');
  }
  return {
    kind: 'job',
    job: jobOf(call, installStages(folder, scratch, proxyEvidence(values))),
  };
}

function prepareRemoval(call: Call): Prepared {
  const folder = agentFolder(call.machine);
  if (folder === undefined) return refuse(call, NOT_INSTALLED, 'The agent is not installed.');
  const evidence: Evidence = {
    files: { [joinWindows(folder, 'bin')]: null },
    registry: {
      [AGENT_SETUP_KEY]: null,
      [AGENT_CONFIG_KEY]: null,
      [AGENT_PROVIDER_KEY]: null,
    },
    services: { obengine: null },
  };
  return {
    kind: 'job',
    job: jobOf(call, [
      {
        lines: ['Removing the Microsoft Azure Recovery Services Agent'],
        evidence,
      },
    ]),
  };
}

function installStages(folder: string, scratch: string, proxy: Evidence): readonly Stage[] {
  const { first, last } = agentEvidence(folder, scratch);
  return [
    { lines: ['Extracting files'] },
    {
      lines: ['Installing the Microsoft Azure Recovery Services Agent'],
      evidence: first,
    },
    { lines: ['Configuring the agent'], evidence: proxy },
    { lines: ['Starting the service obengine'], evidence: last },
  ];
}

function proxyEvidence(values: ReadonlyMap<string, string>): Evidence {
  const host = values.get('ph');
  const user = values.get('pu');
  if (host === undefined) return {};
  const account = user === undefined ? {} : { ProxyUserName: user };
  return {
    registry: {
      [AGENT_CONFIG_KEY]: {
        ProxyServer: host,
        ProxyPort: Number(values.get('po')),
        ...account,
      },
    },
  };
}

function jobOf(call: Call, stages: readonly Stage[]): Job {
  const conclude = (ending: Ending): number => {
    if (ending.kind === 'failed') {
      errorLines(ending.error).forEach(call.print);
      return ending.exitCode ?? FAILED;
    }
    call.print('The operation completed.');
    return ending.exitCode ?? (ending.kind === 'restart' ? 3010 : 0);
  };
  return { stages, say: call.print, conclude };
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/u.test(text) && Number(text) >= 1 && Number(text) <= 65535;
}

function refuse(call: Call, exitCode: number, words: string): Prepared {
  call.print(words);
  return { kind: 'refused', exitCode };
}
