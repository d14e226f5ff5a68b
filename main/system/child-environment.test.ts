import { describe, expect, it } from 'vitest';
import { childEnvironment } from './child-environment.ts';

describe('the environment of a child', () => {
  it('on Windows points only to the system, whatever the user set', () => {
    const variables = {
      SystemRoot: 'C:\\evil',
      windir: 'C:\\evil',
      ComSpec: 'C:\\evil\\cmd.exe',
      PATH: 'C:\\evil',
      TEMP: 'relative',
      COR_ENABLE_PROFILING: '1',
      NODE_OPTIONS: '--require evil',
      USERPROFILE: 'C:\\Users\\Admin',
    };
    const environment = childEnvironment({}, { platform: 'win32', variables, windows: 'C:\\Windows' });
    expect(environment).toMatchObject({
      SystemRoot: 'C:\\Windows',
      ComSpec: 'C:\\Windows\\System32\\cmd.exe',
      PATH: 'C:\\Windows\\System32;C:\\Windows;C:\\Windows\\System32\\Wbem;C:\\Windows\\System32\\WindowsPowerShell\\v1.0',
      TEMP: 'C:\\Windows\\Temp',
      USERPROFILE: 'C:\\Users\\Admin',
    });
    expect(JSON.stringify(environment)).not.toContain('evil');
  });

  it('elsewhere has a fixed path and a fixed character set', () => {
    expect(
      childEnvironment(
        { MORE: 'x' },
        { platform: 'linux', variables: { HOME: 'here', LANG: 'fr_FR', LD_PRELOAD: '/evil.so' }, windows: '' },
      ),
    ).toEqual({
      PATH: '/usr/bin:/bin',
      LANG: 'C.UTF-8',
      HOME: '/',
      TMPDIR: '/tmp',
      MORE: 'x',
    });
  });
});
