/**
 * What Windows loads into a program from the folder it lies in, whatever its signature: libraries (`.drv` are some, too),
 * redirections of them, and files that say which libraries and settings to take ("Dynamic-link library search order").
 */
const loaded = /\.(?:dll|drv|local|manifest|exe\.config)$/iu;

/** Those of the names in a folder that would be loaded into a program that is run there. */
export function loadedBeside(names: readonly string[]): readonly string[] {
  return names.filter((name) => loaded.test(name));
}
