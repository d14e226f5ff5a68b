import { expect, test } from 'vitest';
import { pseudo } from './pseudo.ts';

test('every sentence is between marks, accented, and two fifths longer', () => {
  const { sentence } = pseudo({ sentence: 'Setup checks this server.' });
  expect(sentence).toMatch(/^⟦Sétúp chécks thís sérvér\..*⟧$/u);
  expect(sentence).toHaveLength(2 + 25 + 10);
});

test('groups, lists and functions keep their shape; an access key stays the letter it is', () => {
  const { group, list, called, nextKey } = pseudo({
    group: { inner: 'Next' },
    list: ['One', 'Two'],
    called: (count: number) => `${String(count)} files`,
    nextKey: 'n',
  });
  expect(group.inner).toBe('⟦Néxt l⟧');
  expect(list).toEqual(['⟦Óné l⟧', '⟦Twó l⟧']);
  expect(called(3)).toBe('⟦3 fílés ló⟧');
  expect(nextKey).toBe('n');
});
