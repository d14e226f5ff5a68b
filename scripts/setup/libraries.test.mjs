import { describe, expect, it } from 'vitest';
import { missingLibraries, packagesFor } from './libraries.mjs';

const listing = `/opt/electron:
\tlinux-vdso.so.1 (0x00007ffc)
\tlibffmpeg.so => /opt/libffmpeg.so (0x00007f1)
\tlibgtk-3.so.0 => not found
\tlibnss3.so => not found
\tlibX11.so.6 => /lib/x86_64-linux-gnu/libX11.so.6 (0x00007f2)
/opt/libGLESv2.so:
\tlibX11-xcb.so.1 => not found
\tlibgtk-3.so.0 => not found
`;

describe('libraries of the system', () => {
  it('reads from ldd what is missing, each once', () => {
    expect(missingLibraries(listing)).toEqual(['libX11-xcb.so.1', 'libgtk-3.so.0', 'libnss3.so']);
  });

  it('finds nothing missing where nothing is', () => {
    expect(missingLibraries('\tlibc.so.6 => /lib/libc.so.6 (0x1)\n')).toEqual([]);
  });

  it('knows the packages, also where one name starts like another', () => {
    expect(packagesFor(['libX11.so.6', 'libX11-xcb.so.1', 'libgtk-3.so.0', 'libgdk-3.so.0'])).toEqual({
      packages: ['libgtk-3-0', 'libx11-6', 'libx11-xcb1'],
      strangers: [],
    });
  });

  it('tells the libraries it has never heard of', () => {
    expect(packagesFor(['libmystery.so.1'])).toEqual({ packages: [], strangers: ['libmystery.so.1'] });
  });
});
