/** Packages of Debian 12 that hold the libraries Electron links to, by the start of the library's name. */
const owners = /** @type {Readonly<Record<string, string>>} */ ({
  'libgtk-3': 'libgtk-3-0',
  'libgdk-3': 'libgtk-3-0',
  libgdk_pixbuf: 'libgdk-pixbuf-2.0-0',
  'libglib-2': 'libglib2.0-0',
  'libgobject-2': 'libglib2.0-0',
  'libgio-2': 'libglib2.0-0',
  'libgmodule-2': 'libglib2.0-0',
  'libpango-': 'libpango-1.0-0',
  'libpangocairo-': 'libpangocairo-1.0-0',
  libcairo: 'libcairo2',
  'libatk-1': 'libatk1.0-0',
  'libatk-bridge': 'libatk-bridge2.0-0',
  libatspi: 'libatspi2.0-0',
  libnss3: 'libnss3',
  libnssutil3: 'libnss3',
  libsmime3: 'libnss3',
  libssl3: 'libnss3',
  libnspr4: 'libnspr4',
  libplc4: 'libnspr4',
  libplds4: 'libnspr4',
  libasound: 'libasound2',
  libcups: 'libcups2',
  'libdbus-1': 'libdbus-1-3',
  libdrm: 'libdrm2',
  libgbm: 'libgbm1',
  libexpat: 'libexpat1',
  libxkbcommon: 'libxkbcommon0',
  libX11: 'libx11-6',
  'libX11-xcb': 'libx11-xcb1',
  libXcomposite: 'libxcomposite1',
  libXdamage: 'libxdamage1',
  libXext: 'libxext6',
  libXfixes: 'libxfixes3',
  libXrandr: 'libxrandr2',
  libXtst: 'libxtst6',
  libXss: 'libxss1',
  libxcb: 'libxcb1',
  libuuid: 'libuuid1',
  libudev: 'libudev1',
  libfontconfig: 'libfontconfig1',
});

/**
 * The libraries `ldd` could not find.
 * @param {string} listing what `ldd` printed
 * @returns {readonly string[]} their names, each once
 */
export function missingLibraries(listing) {
  const names = [...listing.matchAll(/^\s*(\S+) => not found$/gm)].map(([, name = '']) => name);
  return [...new Set(names)].sort();
}

/**
 * The packages that hold these libraries.
 * @param {readonly string[]} libraries for example `libgtk-3.so.0`
 * @returns {{ packages: readonly string[], strangers: readonly string[] }} `strangers`: libraries without a known owner
 */
export function packagesFor(libraries) {
  const found = libraries.map((library) => ({ library, owner: ownerOf(library) }));
  return {
    packages: [...new Set(found.flatMap(({ owner }) => owner ?? []))].sort(),
    strangers: found.filter(({ owner }) => owner === undefined).map(({ library }) => library),
  };
}

/** @param {string} library the longest start that fits wins: `libX11-xcb` is not in the package of `libX11` */
function ownerOf(library) {
  const starts = Object.keys(owners).filter((start) => library.startsWith(start));
  const [best] = starts.sort((a, b) => b.length - a.length);
  return best === undefined ? undefined : owners[best];
}
