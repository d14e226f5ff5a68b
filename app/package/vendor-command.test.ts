import { describe, expect, it } from 'vitest';
import { vendorArguments } from './vendor-command.ts';

const log = 'C:\\ProgramData\\Setup\\extract.log';

describe("arguments for the vendor's self-extractor", () => {
  it('ask for no window, no question and no restart', () => {
    expect(vendorArguments({ destination: 'D:\\Azure Backup été', log })).toEqual([
      '/SP-',
      '/VERYSILENT',
      '/SUPPRESSMSGBOXES',
      '/NORESTART',
      '/RESTARTEXITCODE=3010',
      '/DIR=D:\\Azure Backup été',
      '/LOG=C:\\ProgramData\\Setup\\extract.log',
    ]);
  });

  it.each(['expand:{tmp}', 'D:\\{tmp}', 'relative', 'D:x', '\\\\server\\share', 'D:\\a:b', 'D:\\a"b', 'D:\\end.', 'D:\\end ', 'D:\\a\nb'])(
    'are not made for the destination %j',
    (destination) => {
      expect(vendorArguments({ destination, log })).toBeNull();
    },
  );
});
