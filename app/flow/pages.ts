/** The pages of the setup, in order. */
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

/** The tools for after the installation, in the order of their list. */
export const toolIds = ['storage', 'agents', 'connectivity', 'server-move'] as const;

/** The name of a tool. */
export type ToolId = (typeof toolIds)[number];

/** The pages of the mode that installs nothing: the list of the tools, then the tools. They belong to no stage. */
export const toolPages = ['tools', ...toolIds] as const;

/** All pages there are: those of the setup in its order, then the tools. Its schema is in `page-id.ts`: the window's first page needs no schemas. */
export const everyPage = [...pageOrder, ...toolPages] as const;

/** The name of a page of the setup. */
export type SetupPageId = (typeof pageOrder)[number];

/** Whether a page is the list of the tools or one of them. */
export function isToolPage(page: PageId): page is Exclude<PageId, SetupPageId> {
  return toolPages.some((each) => each === page);
}

/** The name of a page. */
export type PageId = (typeof everyPage)[number];

/**
 * The stages of the list at the left, in the original's order; *Azure Registration* is ours: the original asks
 * connection, vault and passphrase in extra windows in the middle of the installation.
 */
const stages = [
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
  if (mode === 'tools') return toolPages;
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

/**
 * The page before this one, or the same at the start. Every tool comes from their list, and the list from the first page; a setup, which shows
 * tools at its end, leads back to that.
 */
export function pageBefore(page: PageId, mode = 'install'): PageId {
  if (page === 'tools') return 'launch';
  if (isToolPage(page)) return mode === 'install' || mode === 'upgrade' ? 'finish' : 'tools';
  const pages = pagesOf(mode);
  return pages[pages.indexOf(page) - 1] ?? page;
}
