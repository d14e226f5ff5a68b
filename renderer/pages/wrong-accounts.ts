import type { FieldTable } from './field-table.ts';

const letters = (count: number): string => 'x'.repeat(count);
const signIn = { user: 'given', domain: 'GIVEN' } as const;
const asOther = {
  answers: { sql: { kind: 'existing', instance: 'GIVEN', reportingInstance: 'SSRS', signIn } },
  secretsSet: ['sqlPassword'],
} as const satisfies FieldTable['given'];

/** The fields of another account for an own instance, on the page *SQL Settings*. */
export const accountTables: readonly FieldTable[] = [
  {
    page: 'sql',
    field: 'User name',
    given: asOther,
    then: 'kept',
    wrong: [
      ['', 'required'],
      ['sqladmin@contoso.com', 'account.withDomain'],
      ['A\\B\\C', 'account.withDomain'],
      ['andré', 'account.user'],
      ['a=b', 'account.user'],
      ['ends.', 'account.user'],
      [letters(21), 'tooLong'],
    ],
    right: ['sqladmin', ' svc-backup$ ', 'CONTOSO\\sqladmin', "O'Brien"],
  },
  {
    page: 'sql',
    field: 'Domain',
    given: asOther,
    then: 'kept',
    wrong: [
      ['', 'required'],
      ['contoso.com', 'account.domainDns'],
      ['A B', 'account.domain'],
      ['SOCIÉTÉ', 'account.domain'],
      [letters(16), 'tooLong'],
    ],
    right: ['CONTOSO', ' MABS-01 '],
  },
  {
    page: 'sql',
    field: 'Password',
    given: { ...asOther, secretsSet: [] },
    then: 'cleared',
    wrong: [
      ['', 'required'],
      ['naïve', 'password.characters'],
      [' edge', 'password.edgeSpace'],
      ['"quoted"', 'password.quoted'],
      [letters(128), 'tooLong'],
    ],
    right: ['x', 'with a blank'],
  },
];
