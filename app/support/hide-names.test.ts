import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameHider, namesIn, placeholdersFor, type NameKind } from './hide-names.ts';

const kind = fc.constantFrom<NameKind>('HOST', 'DOMAIN', 'USER');
const name = fc
  .string({ unit: fc.constantFrom(...Array.from('abcXYZ019-_.$éß(')), minLength: 3, maxLength: 12 })
  .filter((text) => !/^\.|\.$|\.\./u.test(text));
const named = fc.array(fc.record({ kind, name }), { minLength: 1, maxLength: 5 });

describe('hiding names', () => {
  it('leaves none of them, in whatever capitals and wherever it stands', () => {
    fc.assert(
      fc.property(named, fc.array(fc.string(), { minLength: 1, maxLength: 5 }), fc.boolean(), (names, words, isUpper) => {
        const hidden = placeholdersFor(names);
        const text = names.map((each, index) => `${words[index] ?? ''}${isUpper ? each.name.toUpperCase() : each.name}`).join('\\');
        const safe = nameHider(hidden)(text).replace(/(?:HOST|DOMAIN|USER)-\d+/gu, '\u0000');
        for (const each of names) expect(safe.toLowerCase()).not.toContain(each.name.toLowerCase());
      }),
      { numRuns: 300 },
    );
  });

  it('puts the same placeholder for the same name, and a domain shares it with its short name', () => {
    const hide = nameHider(
      placeholdersFor([
        { kind: 'HOST', name: 'MABS01' },
        { kind: 'DOMAIN', name: 'contoso.example' },
        { kind: 'USER', name: 'ssrs' },
        { kind: 'USER', name: 'SSRS' },
      ]),
    );
    expect(hide('mabs01.contoso.example, CONTOSO\\ssrs, MABS01$')).toBe('HOST-1.DOMAIN-1, DOMAIN-1\\USER-1, HOST-1$');
  });

  it('hides a very short name only where it stands alone', () => {
    expect(nameHider(placeholdersFor([{ kind: 'HOST', name: 'PC' }]))('PC and PCI and NPC')).toBe('HOST-1 and PCI and NPC');
  });

  it('knows no names: nothing changes', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(nameHider([])(text)).toBe(text);
      }),
    );
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['CONTOSO\\ssrs', [], ['DOMAIN CONTOSO', 'USER ssrs']],
    ['NT AUTHORITY\\NetworkService', [], []],
    ['BUILTIN\\Administrators', [], []],
    ['ada@contoso.example', [], ['USER ada', 'DOMAIN contoso.example']],
    ['C:\\Users\\Ada\\AppData\\Local\\Temp\\x.tmp', [], ['USER Ada']],
    ['C:\\Users\\Public\\x', [], []],
    ['/home/ada/x', [], ['USER ada']],
    ['ldap://dc01.contoso.example:389', ['contoso.example'], ['HOST dc01']],
    ['SQL Server 2017', [], []],
    ['C:\\Program Files', [], []],
  ])('finds in %s the names it holds', (text, domains, found) => {
    expect(namesIn(text, domains).map((each) => `${each.kind} ${each.name}`)).toEqual(found);
  });
});
