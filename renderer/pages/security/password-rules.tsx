import { passwordRulesOn, shortestPassword, type AccountsHost, type PasswordRule } from '../../../app/answers/secrets.ts';
import { formatNumber } from '../../../app/texts/format.ts';
import { Icon } from '../../parts/icon.tsx';
import { OnlyHeard } from '../../parts/only-heard.tsx';
import { useLanguage, useTexts } from '../../wizard/use-wizard.ts';
import './password-rules.css';
import { securityTexts } from './texts.ts';

/** The rules of the password, and which of them what was typed so far meets. Read when asked for, never announced. */
export function PasswordRules({ host, text }: { readonly host: AccountsHost; readonly text: string }) {
  const words = useTexts(securityTexts);
  const shortest = formatNumber(shortestPassword(host), useLanguage());
  const wordsOf = (code: PasswordRule['code']): string => (code === 'password.policy' ? words.policyRule(shortest) : words.rule[code]);
  return (
    <ul className="password-rules" aria-label={words.rules}>
      {passwordRulesOn(host).map(({ code, met }) => {
        const isMet = text !== '' && met(text);
        return (
          <li key={code}>
            <Icon name={isMet ? 'done' : 'waiting'} tone={isMet ? 'success' : 'quiet'} />
            <span>{wordsOf(code)}</span>
            <OnlyHeard> ({isMet ? words.met : words.notMet})</OnlyHeard>
          </li>
        );
      })}
    </ul>
  );
}
