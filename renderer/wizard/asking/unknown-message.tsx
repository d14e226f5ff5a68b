import type { Fact, UnknownReason } from '../../../app/machine/fact.ts';
import { Message } from '../../parts/message.tsx';
import { useTexts } from '../use-wizard.ts';
import { unknownTexts } from './unknown.texts.ts';

/** The reasons that a question of a tool can end with; all others belong to facts files and checks. */
const worded = ['notWindows', 'accessDenied', 'timeout', 'unreadable', 'stopped'] as const;

/** What could not be learned, why, and what to do. */
export function UnknownMessage({ title, fact }: { readonly title: string; readonly fact: Extract<Fact<never>, { kind: 'unknown' }> }) {
  const words = useTexts(unknownTexts);
  return (
    <Message kind="problem" title={title}>
      <p>{words[wordedOf(fact.reason)]}</p>
      {fact.detail === undefined ? null : <p>{words.detail(fact.detail)}</p>}
    </Message>
  );
}

function wordedOf(reason: UnknownReason): (typeof worded)[number] | 'other' {
  return worded.find((each) => each === reason) ?? 'other';
}
