/** The versions of Node the toolchain runs on; the same words as `engines` in `package.json`. */
const supported = '20.19 or later, 22.12 or later, or 24 and newer';

/**
 * Whether this version of Node can run the toolchain.
 * @param {string} version for example `20.19.0`
 * @returns {boolean}
 */
export function isSupportedNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
}

/**
 * What to tell somebody whose Node is too old, or `undefined` when it will do.
 * @param {string} version for example `18.19.0`
 * @returns {string | undefined}
 */
export function nodeComplaint(version) {
  return isSupportedNode(version)
    ? undefined
    : `This needs Node ${supported}, and this is Node ${version}. Install a newer one, then run the same command again.`;
}
