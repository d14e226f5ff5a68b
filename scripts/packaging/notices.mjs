import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** @typedef {import('./shipped.mjs').Shipped} Shipped */
/** @typedef {import('./kind.mjs').Kind} Kind */

const rule = '-'.repeat(80);

/**
 * Writes the licences of everything in the product into one file.
 * @param {string} file
 * @param {readonly Shipped[]} shipped
 */
export function writeNotices(file, shipped) {
  const head = [
    'Backup Server Setup contains the software below. Electron and Chromium have files of their own here:',
    'LICENSE.electron.txt and LICENSES.chromium.html. 7-Zip (Igor Pavlov, www.7-zip.org) is under the GNU LGPL,',
    'parts of it under the BSD 3-clause licence and the unRAR restriction; it is a program of its own beside ours.',
  ];
  const parts = shipped.map(({ name, version, license, text }) =>
    [rule, `${name} ${version} (${license})`, '', text || `Licence: ${license}.`].join('\n'),
  );
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${[...head, ...parts].join('\n').replaceAll('\r\n', '\n')}\n`);
}

/**
 * Writes the list of parts (CycloneDX 1.5): ourselves, Electron, and what goes into the product.
 * @param {string} file
 * @param {readonly Shipped[]} shipped
 * @param {Kind} kind
 */
export function writeSbom(file, shipped, kind) {
  const electron = { name: 'electron', version: kind.electron, license: 'MIT' };
  const document = {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      timestamp: new Date(kind.epoch * 1000).toISOString(),
      component: { type: 'application', 'bom-ref': 'backup-server-setup', name: 'backup-server-setup', version: kind.version },
    },
    components: [electron, ...shipped].map(componentOf),
    dependencies: [{ ref: 'backup-server-setup', dependsOn: [electron, ...shipped].map(purlOf) }],
  };
  writeFileSync(file, `${JSON.stringify(document, undefined, 2)}\n`);
}

/** @param {Pick<Shipped, 'name' | 'version' | 'license'>} part */
function componentOf(part) {
  const { name, version, license } = part;
  const licence = /^[\w.+-]+$/u.test(license) ? { license: { id: license } } : { expression: license };
  return { type: 'library', 'bom-ref': purlOf(part), name, version, purl: purlOf(part), licenses: [licence] };
}

/** @param {Pick<Shipped, 'name' | 'version'>} part */
function purlOf({ name, version }) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}
