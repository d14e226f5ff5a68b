/**
 * Writes `packages.json` beside a bundle: the packages of npm whose code went into it. Licences and the list of parts go by it.
 * @returns {import('vite').Plugin}
 */
export function bundledPackages() {
  return {
    name: 'bundled-packages',
    apply: 'build',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
      const names = [...new Set(modules.flatMap(packagesOf))].sort();
      this.emitFile({ type: 'asset', fileName: 'packages.json', source: `${JSON.stringify(names, undefined, 2)}\n` });
    },
  };
}

/**
 * The package a module is in, by its folder below the checkout: nested ones are told apart.
 * @param {string} id
 * @returns {readonly string[]} one or none
 */
function packagesOf(id) {
  const place = /(?:^|\/)(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//u.exec(id.replaceAll('\\', '/'))?.[1];
  return place === undefined ? [] : [place];
}
