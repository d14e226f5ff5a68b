import { expect, it } from 'vitest';
import { pageAfter, pageBefore, pageOrder, pagesOf, stageOf, stagesOf, toolIds, toolPages, type PageId } from './pages.ts';

it('an installation shows every page, and nine stages', () => {
  expect(pagesOf('install')).toEqual(pageOrder);
  expect(stagesOf('install')).toHaveLength(9);
});

it('an upgrade asks neither folders nor vault nor passphrase, and its stages are counted without them', () => {
  expect(pageOrder.filter((page) => !pagesOf('upgrade').includes(page))).toEqual(['folders', 'vault', 'passphrase']);
  expect(stagesOf('upgrade').map(({ id }) => id)).not.toContain('folders');
  expect([stageOf('security', 'install')?.place, stageOf('security', 'upgrade')?.place]).toEqual([5, 4]);
});

it.each<[PageId, PageId, PageId]>([
  ['sql', 'prerequisites', 'security'],
  ['security', 'sql', 'updates'],
  ['summary', 'connection', 'installation'],
])('in an upgrade %s comes after %s and before %s', (page, before, after) => {
  expect([pageBefore(page, 'upgrade'), pageAfter(page, 'upgrade')]).toEqual([before, after]);
});

it.each(['install', 'upgrade'])('at the end of %s a tool leads back to that end', (mode) => {
  expect(toolIds.map((tool) => pageBefore(tool, mode))).toEqual(toolIds.map(() => 'finish'));
});

it('after the installation there are the tools and no stages; each tool leads back to their list, and the list to the first page', () => {
  expect(pagesOf('tools')).toEqual(toolPages);
  expect(stagesOf('tools')).toEqual([]);
  expect(toolIds.map((tool) => pageBefore(tool, 'tools'))).toEqual(toolIds.map(() => 'tools'));
  expect(pageBefore('tools', 'tools')).toBe('launch');
});
