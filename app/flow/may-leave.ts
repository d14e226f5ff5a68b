import { signInOf } from '../answers/sql-account.ts';
import { assertNever } from '../assert-never.ts';
import type { Snapshot } from '../session/snapshot.ts';
import { isToolPage, pagesOf, type PageId } from './pages.ts';

/** Why *Next* is not possible, as a code the page words beside the button. */
export type Blocker =
  | { readonly kind: 'packageNotReady' }
  | { readonly kind: 'answerMissing'; readonly topic: string }
  | { readonly kind: 'secretMissing'; readonly secret: string }
  | { readonly kind: 'checksNotRun' }
  | { readonly kind: 'checksRunning' }
  | { readonly kind: 'checksBlock'; readonly count: number }
  /** Nothing is known to be wrong, but not everything that matters could be checked. */
  | { readonly kind: 'checksUnknown'; readonly count: number }
  | { readonly kind: 'connectionNotTested' }
  | { readonly kind: 'vaultNotRead' }
  | { readonly kind: 'runNotFinished' };

/** What keeps the wizard on this page, or null when it may go on. Main and renderer ask the same function. */
export function blockerOf(page: PageId, snapshot: Snapshot): Blocker | null {
  if (isToolPage(page)) return null;
  switch (page) {
    case 'launch':
    case 'finish':
      return null;
    case 'package':
      return snapshot.package.kind === 'extracted' ? null : { kind: 'packageNotReady' };
    case 'welcome':
      return answerBlocker(snapshot, 'license');
    case 'prerequisites':
      return checksBlocker(snapshot, 'server');
    case 'sql':
      return answerBlocker(snapshot, 'sql') ?? keysBlocker(snapshot) ?? signInBlocker(snapshot) ?? checksBlocker(snapshot, 'sql');
    case 'folders':
      return answerBlocker(snapshot, 'folders');
    case 'security':
      return secretBlocker(snapshot, 'accountPassword');
    case 'updates':
      return answerBlocker(snapshot, 'updates');
    case 'connection':
      return (
        answerBlocker(snapshot, 'connection') ??
        proxyBlocker(snapshot) ??
        (snapshot.connection.kind === 'reached' ? null : { kind: 'connectionNotTested' })
      );
    case 'vault':
      return answerBlocker(snapshot, 'vault') ?? (snapshot.vault === null ? { kind: 'vaultNotRead' } : null);
    case 'passphrase':
      return answerBlocker(snapshot, 'passphrase') ?? secretBlocker(snapshot, 'passphrase');
    case 'summary':
      return firstBlocker(snapshot);
    case 'installation':
      return snapshot.run.phase === 'finished' ? null : { kind: 'runNotFinished' };
    default:
      return assertNever(page);
  }
}

/** The first thing still open on any page before *Summary*: what keeps *Install* from starting. */
export function firstBlocker(snapshot: Snapshot): Blocker | null {
  return firstOpenPage(snapshot)?.blocker ?? null;
}

/** The first page before *Summary*, of those that this mode shows, on which something is still open, and what it is. */
export function firstOpenPage(snapshot: Snapshot): { readonly page: PageId; readonly blocker: Blocker } | null {
  const pages = pagesOf(snapshot.mode);
  for (const page of pages.slice(0, pages.indexOf('summary'))) {
    const blocker = blockerOf(page, snapshot);
    if (blocker !== null) return { page, blocker };
  }
  return null;
}

function answerBlocker(snapshot: Snapshot, topic: keyof Snapshot['answers']): Blocker | null {
  return snapshot.answers[topic] === undefined ? { kind: 'answerMissing', topic } : null;
}

function secretBlocker(snapshot: Snapshot, secret: Snapshot['secretsSet'][number]): Blocker | null {
  return snapshot.secretsSet.includes(secret) ? null : { kind: 'secretMissing', secret };
}

function proxyBlocker(snapshot: Snapshot): Blocker | null {
  const { connection } = snapshot.answers;
  return connection?.kind === 'proxy' && connection.user !== null ? secretBlocker(snapshot, 'proxyPassword') : null;
}

/** Where the SQL Server that is there is upgraded, its encryption keys are copied under a password. */
function keysBlocker(snapshot: Snapshot): Blocker | null {
  return snapshot.answers.sql?.kind === 'upgrade' ? secretBlocker(snapshot, 'keyPassword') : null;
}

/** Setup signs in to an own instance as the account that was answered. */
function signInBlocker(snapshot: Snapshot): Blocker | null {
  return signInOf(snapshot.answers.sql) === null ? null : secretBlocker(snapshot, 'sqlPassword');
}

function checksBlocker({ checks }: Snapshot, stage: 'server' | 'sql'): Blocker | null {
  if (checks.running) return { kind: 'checksRunning' };
  const run = checks[stage];
  if (run === null) return { kind: 'checksNotRun' };
  const open = run.results.filter(({ blocking }) => blocking);
  const known = open.filter(({ status }) => status !== 'unknown');
  if (open.length === 0) return null;
  return known.length > 0 ? { kind: 'checksBlock', count: known.length } : { kind: 'checksUnknown', count: open.length };
}
