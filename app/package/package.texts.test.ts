import { describe, expect, it } from 'vitest';
import type { FailureOf } from '../failure.ts';
import { accessProblems } from '../support/private-acl.ts';
import { languages } from '../texts/texts.ts';
import { packageFailureTexts } from './failures.texts.ts';
import { packageTexts } from './package.texts.ts';
import { vendorEndings } from './vendor-command.ts';

/** Words that a message never uses (UX rules E3, E10, T5). */
const unwanted = {
  en: /\b(?:please|sorry|error|fail(?:ed|ure)?|invalid|illegal|bad|abort|kill|fatal|reboot)\b|['"]/iu,
  fr: /\b(?:veuillez|erreur|échec|échoué|invalide|illégal|fatale?)\b|['"]|[^\u00a0\s\d][:;?!](?:\s|$)| [:;?!»]/iu,
};

const failures: { readonly [C in keyof (typeof packageFailureTexts)['en']]: readonly FailureOf<C>[] } = {
  'package.folderMissing': [{ code: 'package.folderMissing', folder: 'F' }],
  'package.nothingFound': [{ code: 'package.nothingFound', folder: 'F' }],
  'package.severalFound': [{ code: 'package.severalFound', folder: 'F', firsts: ['a.exe', 'b.7z'] }],
  'package.alreadyExtracted': [{ code: 'package.alreadyExtracted', folder: 'F' }],
  'package.partsDamaged': [
    { code: 'package.partsDamaged', folder: 'F', parts: [{ name: 'a.bin', status: 'short' }] },
    {
      code: 'package.partsDamaged',
      folder: 'F',
      parts: [
        { name: 'a.bin', status: 'missing' },
        { name: 'b.bin', status: 'damaged' },
      ],
    },
  ],
  'package.sumsMalformed': [{ code: 'package.sumsMalformed', path: 'S', problems: [{ line: 3, code: 'digest' }] }],
  'package.sumsUnrelated': [{ code: 'package.sumsUnrelated', path: 'S', folder: 'F' }],
  'package.sealExists': [{ code: 'package.sealExists', path: 'S' }],
  'package.toolChanged': [{ code: 'package.toolChanged', path: 'P' }],
  'package.toolMissing': [{ code: 'package.toolMissing', path: 'P' }],
  'package.toolUnsupported': [{ code: 'package.toolUnsupported', platform: 'aix', architecture: 'ppc' }],
  'package.extractorMissing': [{ code: 'package.extractorMissing', program: 'innoextract' }],
  'package.archiveUnreadable': (['encrypted', 'damaged', 'trailingData', 'volumeMissing'] as const).map((problem) => ({
    code: 'package.archiveUnreadable',
    archive: 'a.7z',
    problem,
  })),
  'package.unsafeEntries': [
    { code: 'package.unsafeEntries', archive: 'a.7z', count: 1, entries: [{ name: '\u202egpj.exe', reason: 'bidirectional' }] },
    { code: 'package.unsafeEntries', archive: 'a.7z', count: 9, entries: [{ name: '', reason: 'tooLarge' }] },
  ],
  'package.spaceShort': [{ code: 'package.spaceShort', destination: 'D', neededBytes: 4 * 1024 ** 3, freeBytes: 1024 ** 3 }],
  'package.spaceRanOut': [{ code: 'package.spaceRanOut', destination: 'D', neededBytes: 4 * 1024 ** 3, freeBytes: 0 }],
  'package.destinationNotEmpty': [{ code: 'package.destinationNotEmpty', destination: 'D' }],
  'package.destinationRefused': [{ code: 'package.destinationRefused', destination: 'D', problem: 'link' }],
  'package.extractorEnded': [
    { code: 'package.extractorEnded', program: '7zz', ending: 'exitCode', exitCode: 2, reason: null },
    { code: 'package.extractorEnded', program: '7zz', ending: 'notStarted', exitCode: null, reason: 'EACCES' },
  ],
  'package.resultDiffers': [{ code: 'package.resultDiffers', archive: 'a.7z', missing: ['x'], extra: ['y'], changed: [] }],
  'package.vendorEnded': vendorEndings.map((ending) => ({
    code: 'package.vendorEnded',
    program: 'P.exe',
    exitCode: 5,
    ending,
    file: 'D:\\a',
    lastLine: 'x',
  })),
  'package.vendorWaits': [
    { code: 'package.vendorWaits', program: 'P.exe', slice: 'P-3.bin', lastLine: '' },
    { code: 'package.vendorWaits', program: 'P.exe', slice: null, lastLine: 'x' },
  ],
  'package.fileNotHeld': [{ code: 'package.fileNotHeld', path: 'D:\\a.exe', win32Error: 32 }],
  'package.notVendors': [
    { code: 'package.notVendors', program: 'a.exe', signer: null },
    { code: 'package.notVendors', program: 'a.exe', signer: 'Contoso' },
  ],
  'package.signatureUnknown': [{ code: 'package.signatureUnknown', program: 'P' }],
  'package.loadedBeside': [
    { code: 'package.loadedBeside', folder: 'F', files: ['version.dll'] },
    { code: 'package.loadedBeside', folder: 'F', files: ['version.dll', 'a.exe.local'] },
  ],
  'package.treeNotProtected': accessProblems.map((reason) => ({ code: 'package.treeNotProtected', folder: 'F', reason })),
  'package.treeUnsigned': [{ code: 'package.treeUnsigned', folder: 'F' }],
  'package.hashNotComputed': [{ code: 'package.hashNotComputed', path: 'P' }],
};

describe.each(languages)('in %s', (language) => {
  it.each(Object.keys(failures) as (keyof typeof failures)[])('%s says what happened, names the thing, and says what to do', (code) => {
    const say = packageFailureTexts[language][code] as (failure: unknown) => readonly string[];
    for (const failure of failures[code]) {
      const sentences = say(failure);
      const named = Object.entries(failure).filter(
        ([key, value]) => key !== 'code' && typeof value === 'string' && /^(?:[FSPD]|a\.7z|7zz)$/u.test(value),
      );
      expect(sentences.length).toBeGreaterThan(1);
      for (const [, value] of named) expect(sentences[0]).toContain(value);
      for (const sentence of sentences) expect(sentence).not.toMatch(unwanted[language]);
      for (const sentence of sentences) expect(sentence).toMatch(/[.]$/u);
    }
  });

  it('every hint names the part and, where there is one, the other file', () => {
    const { hints } = packageTexts[language];
    for (const [code, say] of Object.entries(hints)) {
      const sentence = say({ name: 'a.bin', other: 'b.bin' });
      expect(sentence).toContain('a.bin');
      expect(sentence.includes('b.bin')).toBe(['finishDownload', 'renameDuplicate', 'misnamed', 'swapped'].includes(code));
      expect(sentence).not.toMatch(unwanted[language]);
    }
  });

  it('names made to deceive are shown with what they hide', () => {
    const [failure] = failures['package.unsafeEntries'];
    if (failure === undefined) throw new Error();
    expect(packageFailureTexts[language]['package.unsafeEntries'](failure)[0]).toContain('<202E>gpj.exe');
  });
});
