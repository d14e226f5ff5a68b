/**
 * How the page is built, in whatever build it is.
 * @param {string} page its HTML
 * @returns {import('rolldown').RolldownOptions}
 */
export function pageOptions(page) {
  return { input: page, output: { codeSplitting: { groups: [{ name: (id, graph) => chunkOf(id, graph, page) }] } } };
}

/** Packages that every page with fields needs. */
const ofForms = /[\\/]node_modules[\\/](?:@fluentui|@hookform|react-hook-form|zod)[\\/]/u;

/** The advice on passwords, with its lists of words: fetched once somebody types one. */
const ofAdvice = /[\\/]node_modules[\\/](?:@zxcvbn-ts|fastest-levenshtein)[\\/]|[\\/]renderer[\\/]wizard[\\/]forms[\\/]strength\.ts$/u;

/**
 * Which chunk a module of the page goes into. `first` is what the first page needs, in one piece and so in the order of its
 * imports: Fluent and zod read their settings when they are loaded. What several of the later pages share is in `shared`,
 * the packages of npm that forms are made of in `forms`, the advice on passwords in `strength`; null leaves the rest to what it belongs to.
 * @param {string} id
 * @param {ModuleGraph} graph
 * @param {string} entry file that the page begins with
 * @returns {string | null}
 *
 * @typedef {{ readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null }} ModuleGraph
 */
export function chunkOf(id, graph, entry) {
  if (reached(entry, graph).has(id)) return 'first';
  if (ofAdvice.test(id)) return 'strength';
  if (id.includes('node_modules')) return ofForms.test(id) ? 'forms' : null;
  return /[\\/]renderer[\\/](?:pages|wizard[\\/]help)[\\/]/u.test(id) ? null : 'shared';
}

/**
 * Everything that is loaded with a file: what it imports, what that imports, and so on; not what it imports later.
 * @param {string} entry
 * @param {ModuleGraph} graph
 * @returns {ReadonlySet<string>}
 */
function reached(entry, graph) {
  const found = new Set([entry]);
  for (const id of found) for (const next of graph.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}
