import { useEffect, useState } from 'react';
import './strength-advice.css';
import type { ShapeOf } from '../../../app/texts/texts.ts';
import { useTexts } from '../use-wizard.ts';
import type { JudgeStrength, Strength } from './strength.ts';
import { strengthTexts } from './strength.texts.ts';

/** Milliseconds without a key before the text is judged: nobody wants advice on half a password. */
const PAUSE_MS = 300;

/** Says how hard a password or passphrase is to guess, once somebody pauses. It advises; the rules decide. */
export function StrengthAdvice({ text, names = [] }: { readonly text: string; readonly names?: readonly string[] }) {
  const words = useTexts(strengthTexts);
  const strength = useStrength(text, names);
  return (
    <p role="status" className="strength">
      {strength === null ? '' : sentence(strength, words)}
    </p>
  );
}

function sentence({ score, weakness }: Strength, words: ShapeOf<(typeof strengthTexts)['en']>): string {
  const label = words.label(words.scores[score]);
  return weakness === null ? label : `${label} ${words.weaknesses[weakness]}`;
}

/** The judge comes with the first character; only its verdict is kept, never the text. */
function useStrength(text: string, names: readonly string[]): Strength | null {
  const isEmpty = text === '';
  const judge = useJudge(!isEmpty);
  const [strength, setStrength] = useState<Strength | null>(null);
  const known = names.join('\n');
  useEffect(() => {
    if (judge === null) return undefined;
    const timer = setTimeout(() => {
      setStrength(text === '' ? null : judge(text, known === '' ? [] : known.split('\n')));
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [judge, text, known]);
  return isEmpty ? null : strength;
}

function useJudge(isWanted: boolean): JudgeStrength | null {
  const [judge, setJudge] = useState<JudgeStrength | null>(null);
  useEffect(() => {
    let isShown = true;
    if (isWanted)
      void import('./strength.ts').then(({ createStrengthJudge }) => {
        if (isShown) setJudge(() => createStrengthJudge());
      });
    return () => {
      isShown = false;
    };
  }, [isWanted]);
  return judge;
}
