import { known, unknown, type Fact } from '../../app/machine/fact.ts';
import type { FactValue } from '../../app/machine/facts.ts';
import type { RegistryDoor } from '../system/system.ts';
import type { Host } from './host.ts';
import { allFacts, type Probe, readRequired, thenFact } from './probe.ts';

type OperatingSystem = FactValue<'operatingSystem'>;

const CURRENT_VERSION = 'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion';
const ENVIRONMENT = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment';

/** The processor's family as Node and as Windows name it. */
const architectures: Readonly<Record<string, OperatingSystem['architecture']>> = {
  x64: 'x64',
  amd64: 'x64',
  arm64: 'arm64',
  ia32: 'x86',
  x86: 'x86',
};

/** InstallationType as Windows writes it; Hyper-V Server calls itself Server Core and tells itself by its edition. */
const installations: Readonly<Record<string, OperatingSystem['installation']>> = {
  Server: 'server',
  'Server Core': 'serverCore',
  'Nano Server': 'serverCore',
  Client: 'client',
};

/** Which system runs, from the registry on Windows, from os-release on Linux. */
export const operatingSystem: Probe<'operatingSystem'> = ({ host, registry }) =>
  host.platform === 'win32' ? windows(registry) : other(host);

async function windows(registry: RegistryDoor): Promise<Fact<OperatingSystem>> {
  const [name, build, edition, installation, architecture] = await Promise.all([
    readRequired(registry, CURRENT_VERSION, 'ProductName'),
    readRequired(registry, CURRENT_VERSION, 'CurrentBuildNumber'),
    readRequired(registry, CURRENT_VERSION, 'EditionID'),
    readRequired(registry, CURRENT_VERSION, 'InstallationType'),
    readRequired(registry, ENVIRONMENT, 'PROCESSOR_ARCHITECTURE'),
  ]);
  const texts = allFacts({ name, build, edition, installation, architecture });
  return thenFact(texts, (text): Fact<OperatingSystem> => {
    const kind = text.edition.startsWith('ServerHyper') ? 'hyperVServer' : installations[text.installation];
    const family = architectures[text.architecture.toLowerCase()];
    const number = Number(text.build);
    if (kind === undefined || family === undefined || !Number.isInteger(number)) {
      return unknown('unreadable', [text.installation, text.architecture, text.build].join(', '));
    }
    return known({ platform: 'windows', name: text.name, build: number, edition: text.edition, installation: kind, architecture: family });
  });
}

/** Linux and macOS (named by its kernel) have no build of Windows (0) and are no Windows Server (`client`). */
async function other(host: Host): Promise<Fact<OperatingSystem>> {
  const architecture = architectures[host.architecture];
  if (architecture === undefined) return unknown('unreadable', host.architecture);
  const platform = host.platform === 'darwin' ? 'macos' : 'linux';
  const name = platform === 'macos' ? `Darwin ${host.release}` : linuxName(await host.readText('/etc/os-release'));
  return known({ platform, name, build: 0, edition: '', installation: 'client', architecture });
}

function linuxName(osRelease: string | null): string {
  return /^PRETTY_NAME="?(?<name>[^"\n]+)"?$/mu.exec(osRelease ?? '')?.groups?.['name'] ?? 'Linux';
}
