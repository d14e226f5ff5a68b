import * as electron from 'electron';

/**
 * The path of a file that was dropped on the page; empty for anything else. Electron 29 and newer ask `webUtils`; the
 * older stand-in has the property that it replaced (electron/electron, "Breaking changes", 32).
 */
export function pathOf(file: object): string {
  if ('webUtils' in electron) return file instanceof File ? electron.webUtils.getPathForFile(file) : '';
  const { path } = file as { readonly path?: unknown };
  return typeof path === 'string' ? path : '';
}
