import { expect, it } from 'vitest';
import { consoleLinks, type FoundLink } from './console-links.ts';

const link = (file: `${FoundLink['place']}/${string}`): FoundLink => ({
  place: file.startsWith('desktop/') ? 'desktop' : 'menu',
  name: file.slice(file.lastIndexOf('/') + 1),
  file,
});
const icon = link('desktop/Microsoft Azure Backup Server.lnk');
const inMenu = link('menu/Microsoft Azure Backup/Microsoft Azure Backup Server.lnk');

it.each<[string, readonly FoundLink[], readonly FoundLink[]]>([
  ['the icon on the desktop comes before the start menu', [inMenu, icon], [icon, inMenu]],
  ['without the icon it is the link in the start menu', [inMenu], [inMenu]],
  ['the shell of the product is not its console', [link('desktop/Microsoft Azure Backup PowerShell.lnk'), inMenu], [inMenu]],
  [
    'nor is what only has the name in it',
    [link('menu/Microsoft Azure Backup Server Management Shell.lnk'), link('desktop/My Azure Backup Server.lnk')],
    [],
  ],
  [
    'a name in other letters is the same',
    [link('desktop/MICROSOFT AZURE BACKUP SERVER.LNK')],
    [link('desktop/MICROSOFT AZURE BACKUP SERVER.LNK')],
  ],
  ['a start menu may name it shorter', [link('menu/Azure Backup Server.lnk')], [link('menu/Azure Backup Server.lnk')]],
  ['nothing at all', [], []],
])('%s', (_, found, expected) => {
  expect(consoleLinks(found)).toEqual(expected);
});
