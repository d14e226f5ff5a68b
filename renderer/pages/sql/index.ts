import { accountOf, signInOf } from '../../../app/answers/sql-account.ts';
import { instancesOf } from '../../../app/answers/sql.ts';
import { products } from '../../../app/products/index.ts';
import { definePage } from '../../wizard/page.ts';
import { signInTexts } from './sign-in.texts.ts';
import { SqlPage } from './sql-page.tsx';
import { sqlTexts } from './texts.ts';
import { upgradeTexts } from './upgrade.texts.ts';

/** Which SQL Server holds the database, proven by its checks. */
export const sqlPage = definePage({
  id: 'sql',
  words: sqlTexts,
  forward: 'next',
  back: true,
  summarise: ({ answers: { sql }, product, secretsSet }, language) => {
    const words = sqlTexts[language];
    if (sql === undefined) return [];
    if (sql.kind === 'upgrade') {
      const { summary, password, entered, notEntered } = upgradeTexts[language];
      const isSet = secretsSet.includes('keyPassword');
      return [
        { label: words.summaryLabel, value: summary(null), field: 'kind' },
        { label: password, value: isSet ? entered : notEntered, field: 'password' },
      ];
    }
    const account = signInOf(sql);
    const { defaults } = products[product?.id ?? 'mabs-v3'];
    const { sql: instance, reporting } = instancesOf(sql, defaults);
    const value = { new: words.summaryNew, existing: words.summaryExisting, media: words.summaryMedia }[sql.kind](instance);
    return [
      { label: words.summaryLabel, value, field: 'kind' },
      ...(sql.kind === 'media' ? [{ label: words.mediaSetup, value: sql.setup, field: 'setup' }] : []),
      ...(account === null ? [] : [{ label: signInTexts[language].summary, value: accountOf(account), field: 'user' }]),
      { label: words.summaryReporting, value: reporting, ...(sql.kind === 'existing' ? { field: 'reportingInstance' } : {}) },
    ];
  },
  Component: SqlPage,
});
