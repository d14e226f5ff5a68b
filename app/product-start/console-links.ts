/** Where all users have their links: on the common desktop, and in the programs of the common start menu. */
export type LinkPlace = 'desktop' | 'menu';

/** A file `.lnk` that was found there. */
export interface FoundLink {
  readonly place: LinkPlace;
  /** The name without folder, `Microsoft Azure Backup Server.lnk`. */
  readonly name: string;
  readonly file: string;
}

/**
 * The links that start the console, the best first: the icon that the step `desktop-icons` leaves, then what that step copies it from.
 * By the names that its script goes by (`main/system/script/desktop-icons.ps1`); Windows makes no difference between large and small letters.
 */
export function consoleLinks(links: readonly FoundLink[]): readonly FoundLink[] {
  const isIcon = ({ place, name }: FoundLink): boolean => place === 'desktop' && /^Microsoft Azure Backup Server\.lnk$/iu.test(name);
  const isInMenu = ({ place, name }: FoundLink): boolean => place === 'menu' && /Azure Backup Server\.lnk$/iu.test(name);
  return [...links.filter(isIcon), ...links.filter(isInMenu)];
}
