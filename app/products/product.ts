import type { VisualCppRuntime } from '../machine/software-facts.ts';
import type { ExitMeaning } from '../plan/exit-codes.ts';
import type { InstallStepId, UpgradeStepId } from '../plan/step.ts';
import type { ProductId } from './product-id.ts';

/** A release of Windows Server a product runs on: its build number and name. */
export interface WindowsRelease {
  readonly build: number;
  readonly name: string;
}

/** A release of SQL Server a product accepts: first number of its version, oldest accepted version, its year. */
export interface SqlRelease {
  readonly major: number;
  readonly minimum: string;
  readonly year: number;
}

/** A product as data: what it needs, what its package holds, what its chain does. */
export interface Product {
  readonly id: ProductId;
  /** The vendor's name; a proper noun, the same in every language. */
  readonly name: string;
  readonly version: string;
  /** True for the sample, whose programs are harmless; the window and every report say so. */
  readonly sample: boolean;
  /** Version of the limits below, so that a report says by which rules it judged. */
  readonly rulesVersion: string;
  readonly windows: {
    readonly releases: readonly WindowsRelease[];
    readonly editions: readonly string[];
    /** InstallLanguage (`041f` Turkish) of a Windows that the product does not run on, and of one whose upgrade is known to stop. */
    readonly languages: { readonly unsupported: readonly string[]; readonly upgradeStops: readonly string[] };
  };
  readonly hardware: {
    readonly cores: number;
    readonly azureCores: number;
    /** Bytes; a machine "with 8 GB" reports a little less, so checks allow `memoryTolerance` (a share) below. */
    readonly memoryBytes: number;
    readonly memoryTolerance: number;
    /** Clock of a processor, in MHz. */
    readonly clockMhz: number;
  };
  /** NDP release number of the oldest .NET Framework that will do. */
  readonly dotNetRelease: number;
  /** Oldest Windows Installer, and the Visual C++ runtimes that setup adds where they are missing. */
  readonly windowsInstaller: string;
  readonly visualCpp: readonly VisualCppRuntime['release'][];
  /** Oldest Recovery Services agent that reads today's vault credentials. */
  readonly agentVersion: string;
  /** How the version of a backup server begins that can be upgraded to this one. */
  readonly upgradesFrom: readonly string[];
  readonly sql: {
    readonly releases: readonly SqlRelease[];
    readonly editions: readonly string[];
    readonly collation: string;
    /** Names of instances that setup keeps for the ones it brings (error 4324). */
    readonly reservedInstances: readonly string[];
  };
  readonly space: {
    /** Free bytes the extraction destination must have. */
    readonly extraction: number;
    readonly system: number;
    readonly programFiles: number;
    readonly databaseFiles: number;
  };
  readonly defaults: {
    readonly programFiles: string;
    readonly databaseFiles: string;
    readonly scratch: string;
    readonly agentFolder: string;
    /** Name of the instance that setup creates. */
    readonly sqlInstance: string;
    readonly reportingInstance: string;
  };
  /** Paths of the chain's programs in the extracted package. */
  readonly programs: {
    readonly agent: string;
    readonly registration: string;
    readonly sql: string;
    readonly reporting: string;
    readonly server: string;
  };
  /** The steps of a fresh installation, in order. */
  readonly chain: readonly InstallStepId[];
  readonly upgrade: {
    /** First numbers of the versions of SQL Server that the package's own upgrades in place; empty where that is not offered. */
    readonly sqlFrom: readonly number[];
    /** First number of the version they become. */
    readonly sqlTo: number;
    /** Product version of the Reporting Services that are installed in the place of the old ones; null where it is documented nowhere. */
    readonly reportingVersion: string | null;
    /** First numbers of the versions that an own instance may have after an upgrade. */
    readonly ownSql: readonly number[];
    /** The steps of an upgrade, in order. */
    readonly chain: readonly UpgradeStepId[];
  };
  /** What the exit codes of all its programs mean; anything else is no success. */
  readonly exitCodes: Readonly<Record<number, ExitMeaning>>;
}
