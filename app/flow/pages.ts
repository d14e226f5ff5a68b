/** All pages of the wizard, in order. Its schema is in `page-id.ts`: the window's first page needs no schemas. */
export const pageOrder = [
  'launch',
  'package',
  'welcome',
  'prerequisites',
  'sql',
  'folders',
  'security',
  'updates',
  'connection',
  'vault',
  'passphrase',
  'summary',
  'installation',
  'finish',
] as const;

/** The name of a page. */
export type PageId = (typeof pageOrder)[number];

/**
 * The stages of the list at the left, in the original's order; *Azure Registration* is ours: the original asks
 * connection, vault and passphrase in extra windows in the middle of the installation.
 */
export const stages = [
  { id: 'welcome', pages: ['welcome'] },
  { id: 'prerequisites', pages: ['prerequisites'] },
  { id: 'sql', pages: ['sql'] },
  { id: 'folders', pages: ['folders'] },
  { id: 'security', pages: ['security'] },
  { id: 'updates', pages: ['updates'] },
  { id: 'registration', pages: ['connection', 'vault', 'passphrase'] },
  { id: 'summary', pages: ['summary'] },
  { id: 'installation', pages: ['installation', 'finish'] },
] as const satisfies readonly { readonly id: string; readonly pages: readonly PageId[] }[];

/** The id of a stage. */
export type StageId = (typeof stages)[number]['id'];

/** The stage a page belongs to, with its place from 1; null for pages before the stages (launch, package). */
export function stageOf(page: PageId, mode = 'install'): { readonly id: StageId; readonly place: number } | null {
  const shown = stagesOf(mode);
  const index = shown.findIndex((stage) => (stage.pages as readonly PageId[]).includes(page));
  const stage = shown[index];
  return stage === undefined ? null : { id: stage.id, place: index + 1 };
}

/** What an upgrade does not ask: folders and registration stay those of the server that is there. */
const notInUpgrade: readonly PageId[] = ['folders', 'vault', 'passphrase'];

/** The pages that this mode of the wizard shows, in order. */
export function pagesOf(mode: string): readonly PageId[] {
  return mode === 'upgrade' ? pageOrder.filter((page) => !notInUpgrade.includes(page)) : pageOrder;
}

/** The stages that this mode shows. */
export function stagesOf(mode: string): readonly (typeof stages)[number][] {
  return stages.filter((stage) => stage.pages.some((page) => pagesOf(mode).includes(page)));
}

/** The page after this one, or the same at the end. */
export function pageAfter(page: PageId, mode = 'install'): PageId {
  const pages = pagesOf(mode);
  return pages[pages.indexOf(page) + 1] ?? page;
}

/** The page before this one, or the same at the start. */
export function pageBefore(page: PageId, mode = 'install'): PageId {
  const pages = pagesOf(mode);
  return pages[pages.indexOf(page) - 1] ?? page;
}
