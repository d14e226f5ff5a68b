import { definePage } from '../../wizard/page.ts';
import { ConnectionPage } from './connection-page.tsx';
import { connectionTexts } from './texts.ts';

/** How the agent reaches Azure, proven by a test. */
export const connectionPage = definePage({
  id: 'connection',
  words: connectionTexts,
  forward: 'next',
  back: true,
  summarise: ({ answers: { connection } }, language) => {
    const words = connectionTexts[language];
    if (connection === undefined) return [];
    if (connection.kind === 'direct') return [{ label: words.summaryLabel, value: words.summaryDirect, field: 'kind' }];
    const { host, port, user } = connection;
    const line = { label: words.summaryLabel, value: words.summaryProxy(host, port), field: 'host' };
    return user === null ? [line] : [line, { label: words.summaryUser, value: user, field: 'user' }];
  },
  Component: ConnectionPage,
});
