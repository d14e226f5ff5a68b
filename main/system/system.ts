import type { AgentsFound } from '../../app/agents/agent.ts';
import type { CloudConnection } from '../../app/connectivity/cloud-connection.ts';
import type { Endpoint } from '../../app/connectivity/endpoints.ts';
import type { Reach } from '../../app/connectivity/reach.ts';
import type { Fact } from '../../app/machine/fact.ts';
import type { FactName, MachineFacts } from '../../app/machine/facts.ts';
import type { SignedIn } from '../../app/machine/signed-in.ts';
import type { Disk } from '../../app/storage/disk.ts';
import type { ProgramRequest, ProgramResult } from './run-program.ts';
import type { SignInRequest } from './script/ask-sql-sign-in.ts';

/** A value of the registry: text, number, or several texts. */
export type RegistryValue = string | number | readonly string[];

/** The registry, read only, in its 64-bit view. Keys begin with `HKLM\`, `HKCU\` or `HKU\`; raw bytes are hexadecimal text. */
export interface RegistryDoor {
  /** The value, null where key or value are absent, unknown where it could not be read. */
  readonly read: (key: string, name: string) => Promise<Fact<RegistryValue | null>>;
  /** Names of the values of a key; empty where the key is absent. */
  readonly valueNames: (key: string) => Promise<Fact<readonly string[]>>;
  readonly hasKey: (key: string) => Promise<Fact<boolean>>;
}

/** The services of the machine. */
export interface ServicesDoor {
  /** Null where no such service is installed. */
  readonly find: (name: string) => Promise<Fact<{ readonly running: boolean } | null>>;
}

/** Files of the machine that gets the product, by their Windows path (the sample maps them into its folder). */
export interface MachineFilesDoor {
  /** Null where the system did not let us look. */
  readonly exists: (windowsPath: string) => Promise<boolean | null>;
}

/** Child processes. The sample's door runs its programs with the runtime this program itself runs on. */
export interface ProgramsDoor {
  readonly run: (request: ProgramRequest) => Promise<ProgramResult>;
}

/** A proxy to go through. The password is given here and kept nowhere. */
export interface ProxyAddress {
  readonly host: string;
  readonly port: number;
  readonly user: string | null;
  readonly password: string | null;
}

/** The network. */
export interface NetworkDoor {
  readonly reach: (endpoint: Endpoint, proxy: ProxyAddress | null) => Promise<Reach>;
}

/** Told of every fact as soon as its probe answered. */
export type OnFact = <F extends FactName>(name: F, fact: MachineFacts[F]) => void;

/** What probes gather, all at once; a probe that hangs, breaks or is stopped by the signal gives *unknown*, never an exception. */
export interface FactsDoor {
  readonly gather: (onFact?: OnFact, signal?: AbortSignal) => Promise<MachineFacts>;
}

/** All doors to the machine. Probes, checks and steps get this as an argument and know nothing else. */
export interface System {
  readonly kind: 'real' | 'sample';
  readonly facts: FactsDoor;
  /** That fact alone, without asking for all others. */
  readonly backupServer: () => Promise<MachineFacts['backupServer']>;
  /** The same of the Recovery Services agent. */
  readonly recoveryAgent: () => Promise<MachineFacts['recoveryAgent']>;
  /** The proxy settings of Windows alone. */
  readonly proxy: () => Promise<MachineFacts['proxy']>;
  /** Asks the installed backup server whether it reaches its vault; changes nothing. */
  readonly cloudConnection: (signal?: AbortSignal) => Promise<CloudConnection>;
  /** Database files right in a folder, by its Windows path; changes nothing. */
  readonly databaseFiles: (folder: string) => Promise<Fact<readonly string[]>>;
  /** Signs in to an instance as another account and asks whether it is sysadmin there; changes nothing. */
  readonly sqlSignIn: (request: SignInRequest, signal?: AbortSignal) => Promise<Fact<SignedIn>>;
  /** The disks of this computer; changes nothing. */
  readonly disks: (signal?: AbortSignal) => Promise<Fact<readonly Disk[]>>;
  /** The protection agents that the backup server of this computer knows; `refresh`: it asks each of its computers anew first. Changes nothing else. */
  readonly agents: (how: { readonly refresh: boolean }, signal?: AbortSignal) => Promise<Fact<AgentsFound>>;
  readonly registry: RegistryDoor;
  readonly services: ServicesDoor;
  readonly files: MachineFilesDoor;
  readonly programs: ProgramsDoor;
  readonly network: NetworkDoor;
}

/**
 * The doors that only look: nothing behind them writes, and nothing runs a program of a step. To answer, those of the real machine ask
 * programs of Windows: PowerShell (`facts`, `recoveryAgent`), `sc.exe` (`services`), `reg.exe` where its library does not load (`registry`).
 * Those of the sample start nothing.
 */
export type ReadingDoors = Pick<System, 'facts' | 'recoveryAgent' | 'registry' | 'services' | 'files'>;
