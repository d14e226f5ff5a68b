/** Software of others inside the program, with the license it is under (SPDX). `notices.test.ts` holds it against what is installed. */
export const notices: Readonly<Record<string, string>> = {
  '7-Zip': 'LGPL-2.1-or-later AND BSD-3-Clause AND BSD-2-Clause',
  '@fluentui/react': 'MIT',
  '@fluentui/react-icons': 'MIT',
  '@hookform/resolvers': 'MIT',
  '@noble/hashes': 'MIT',
  Chromium: 'BSD-3-Clause',
  Electron: 'MIT',
  koffi: 'MIT',
  'native-reg': 'MIT',
  'node-7z': 'ISC',
  'Node.js': 'MIT',
  react: 'MIT',
  'react-dom': 'MIT',
  'react-hook-form': 'MIT',
  zod: 'MIT',
  zustand: 'MIT',
};
