import type * as z from 'zod';
import { problemsOf, topics, type PartialAnswers, type TopicName } from '../../app/answers/answers.ts';
import { secretSchemas, type SecretName } from '../../app/answers/secrets.ts';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import type { Snapshot } from '../../app/session/snapshot.ts';
import type { Secrets } from '../secrets.ts';
import type { SessionStore } from './session-store.ts';

/** Takes an answer that its topic's schema takes; what it makes stale is cleared. */
export function submitAnswer(store: SessionStore, topic: TopicName, value: unknown): Outcome<Snapshot> {
  const parsed = topics[topic].safeParse(value);
  if (!parsed.success) return refused(parsed.error, value, topic);
  const snapshot = store.read();
  const isSame = JSON.stringify(snapshot.answers[topic]) === JSON.stringify(parsed.data);
  const answers: PartialAnswers = { ...snapshot.answers, [topic]: parsed.data };
  return ok(store.change({ answers, ...(isSame ? {} : outdatedBy(topic, snapshot, answers)) }));
}

/** Takes a secret that its schema takes. The snapshot tells only that it is set. */
export function setSecret(store: SessionStore, secrets: Secrets, name: SecretName, value: string): Outcome<Snapshot> {
  const parsed = secretSchemas[name].safeParse(value);
  if (!parsed.success) return refused(parsed.error, value, name);
  const isSame = secrets.get(name) === parsed.data;
  secrets.set(name, parsed.data);
  return ok(store.change({ secretsSet: [...secrets.names()], ...(isSame ? {} : outdatedBySecret(name, store.read())) }));
}

/** What an answer makes stale: other results must not be shown as if they were about the new answer. */
function outdatedBy(topic: TopicName, { checks, vault }: Snapshot, answers: PartialAnswers): Partial<Snapshot> {
  if (topic === 'sql') return { checks: { ...checks, sql: null } };
  if (topic === 'vault' && vault?.file !== answers.vault?.credentialsFile) return { vault: null };
  if (topic === 'connection') return { connection: { kind: 'notTested' } };
  return {};
}

/** What a new secret makes stale: the results that were reached with the one before. */
function outdatedBySecret(name: SecretName, { checks }: Snapshot): Partial<Snapshot> {
  if (name === 'proxyPassword') return { connection: { kind: 'notTested' } };
  return name === 'sqlPassword' ? { checks: { ...checks, sql: null } } : {};
}

/** Problems by place and code; never the value. */
function refused(error: z.ZodError, value: unknown, name: string): Outcome<never> {
  const problems = problemsOf(error, value).map(({ path, code }) => `${path === '' ? name : `${name}.${path}`}: ${code}`);
  return failed({ code: 'input.refused', problems });
}
