import { allowedTexts } from '../../../app/connectivity/what-is-allowed.texts.ts';
import type { Connectivity } from '../../../app/connectivity/what-is-allowed.ts';
import { ChoiceField } from '../../parts/choice-field.tsx';
import { useTexts } from '../../wizard/use-wizard.ts';
import { connectivityTexts } from './texts.ts';

/** What the choice needs. */
export interface ConnectivityChoiceProps {
  /** None where the connection was found. */
  readonly choices: readonly Connectivity[];
  /** It was found that there is none, only not since when. */
  readonly isLost: boolean;
  readonly value: Connectivity | null;
  readonly onChange: (connectivity: Connectivity) => void;
}

/** The connection as it was found, or the question what it is like; and what a lost one means. */
export function ConnectivityChoice({ choices, isLost, value, onChange }: ConnectivityChoiceProps) {
  const words = useTexts(connectivityTexts);
  const { connectivity } = useTexts(allowedTexts);
  if (choices.length === 0) return <p>{words.foundConnected}</p>;
  return (
    <>
      <ChoiceField
        label={isLost ? words.sinceWhen : words.connection}
        options={choices.map((key) => ({ key, label: connectivity[key] }))}
        value={value}
        onChange={onChange}
      />
      {value === null || value === 'connected' ? null : <p>{words[value]}</p>}
    </>
  );
}
