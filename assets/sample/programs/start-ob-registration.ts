import {
  AGENT_CONFIG_KEY,
  agentFolder,
  BAD_PASSPHRASE,
  BAD_VAULT_FILE,
  registrationEvidence,
  registrationLines,
  registrationProblem,
} from './shared/agent.ts';
import type { Evidence } from './shared/evidence.ts';
import type { Ending } from './shared/job.ts';
import { namedPath } from './shared/machine.ts';
import { runProgram, type Call, type Prepared } from './shared/run-program.ts';
import type { VendorError } from './shared/script.ts';
import { describeProblem, parseSwitches } from './shared/switches.ts';
import { isPassphrase, readVaultCredentials, type VaultCredentials } from './shared/vault-credentials.ts';
import { errorLines } from './shared/vendor-log.ts';

/** More than any passphrase and proxy need. */
const MOST_INPUT = 64 * 1024;
const FAILED = 1;

interface Proxy {
  readonly host: string;
  readonly port: number;
  readonly user?: string;
}

/** What standard input brings, without what is only checked: the passphrase and the proxy's password. */
interface Input {
  readonly passphraseTaken: boolean;
  readonly proxy: Proxy | null;
}

void runProgram({
  id: 'MARSAgent/StartOBRegistration.exe',
  seconds: 2,
  prepare,
});

async function prepare(call: Call): Promise<Prepared> {
  const parsed = parseSwitches(call.argv, { vault: 'value' });
  if (parsed.kind === 'refused') return refuse(call, [describeProblem(parsed.problem)]);
  const input = parseInput(await readInput());
  if (input === undefined) return refuse(call, ['Standard input is not the document that registration needs.']);
  if (agentFolder(call.machine) === undefined) return refuse(call, ['The Microsoft Azure Recovery Services Agent is not installed.']);
  const path = namedPath(call.machine, parsed.values.get('vault') ?? '');
  const vault = path === undefined ? undefined : readVaultCredentials(path, new Date());
  if (vault === undefined) return refuse(call, errorLines(BAD_VAULT_FILE));
  const problem = input.passphraseTaken ? registrationProblem(call.machine, vault, call.world.online) : BAD_PASSPHRASE;
  return problem === undefined ? register(call, vault, input.proxy) : refuse(call, errorLines(problem));
}

function register(call: Call, vault: VaultCredentials, proxy: Proxy | null): Prepared {
  const conclude = (ending: Ending): number => {
    const lines = ending.kind === 'failed' ? failureLines(ending.error) : registrationLines(vault);
    lines.forEach(call.print);
    if (ending.kind === 'failed') return ending.exitCode ?? FAILED;
    return ending.exitCode ?? (ending.kind === 'restart' ? 3010 : 0);
  };
  const stages = [
    {
      lines: [proxy === null ? 'Setting: no proxy' : `Setting: proxy ${proxy.host}:${String(proxy.port)}`],
    },
    { lines: ['Contacting the vault'] },
    {
      lines: ['Registering the server'],
      evidence: registrationEvidence(call.machine, vault, proxyEvidence(proxy)),
    },
  ];
  return { kind: 'job', job: { stages, say: call.print, conclude } };
}

function proxyEvidence(proxy: Proxy | null): Evidence {
  if (proxy === null) return {};
  const account = proxy.user === undefined ? {} : { ProxyUserName: proxy.user };
  return {
    registry: {
      [AGENT_CONFIG_KEY]: {
        ProxyServer: proxy.host,
        ProxyPort: proxy.port,
        ...account,
      },
    },
  };
}

async function readInput(): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) chunks.push(chunk);
  const all = Buffer.concat(chunks);
  return all.length > MOST_INPUT ? undefined : all.toString('utf8');
}

function parseInput(text: string | undefined): Input | undefined {
  const document = parseJson(text);
  if (!isObject(document) || !hasOnly(document, ['passphrase', 'proxy'])) return undefined;
  const proxy = document['proxy'] ?? null;
  const passphraseTaken = isPassphrase(document['passphrase']);
  if (proxy === null) return { passphraseTaken, proxy };
  return isProxy(proxy) ? { passphraseTaken, proxy } : undefined;
}

function isProxy(value: unknown): value is Proxy {
  if (!isObject(value) || !hasOnly(value, ['host', 'port', 'user', 'password'])) return false;
  const { host, port, user, password } = value;
  const texts = [user, password].every((text) => text === undefined || typeof text === 'string');
  return texts && typeof host === 'string' && host !== '' && Number.isInteger(port) && Number(port) >= 1 && Number(port) <= 65535;
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasOnly(value: Readonly<Record<string, unknown>>, keys: readonly string[]): boolean {
  return Object.keys(value).every((key) => keys.includes(key));
}

function failureLines(error: VendorError): readonly string[] {
  return [...errorLines(error), 'Machine registration failed.'];
}

function refuse(call: Call, lines: readonly string[]): Prepared {
  lines.forEach(call.print);
  return { kind: 'refused', exitCode: FAILED };
}
