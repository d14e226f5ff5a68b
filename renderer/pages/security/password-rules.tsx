import type { PasswordRule } from '../../../app/answers/secrets.ts';
import { Icon } from '../../parts/icon.tsx';
import { OnlyHeard } from '../../parts/only-heard.tsx';
import { useTexts } from '../../wizard/use-wizard.ts';
import './password-rules.css';
import { securityTexts } from './texts.ts';

/** The rules of the password, and which of them what was typed so far meets. Read when asked for, never announced. */
export function PasswordRules({ rules, text }: { readonly rules: readonly PasswordRule[]; readonly text: string }) {
  const words = useTexts(securityTexts);
  return (
    <ul className="password-rules" aria-label={words.rules}>
      {rules.map(({ code, met }) => {
        const isMet = text !== '' && met(text);
        return (
          <li key={code}>
            <Icon name={isMet ? 'done' : 'waiting'} tone={isMet ? 'success' : 'quiet'} />
            <span>{words.rule[code]}</span>
            <OnlyHeard> ({isMet ? words.met : words.notMet})</OnlyHeard>
          </li>
        );
      })}
    </ul>
  );
}
