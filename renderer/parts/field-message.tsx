import { Icon } from './icon.tsx';
import './field.css';

/** What is wrong with a field: a sign beside the words, so that it does not hang on colour. */
export function FieldMessage({ text }: { readonly text: string }) {
  return (
    <span className="field-problem">
      <Icon name="problem" tone="problem" />
      <span>{text}</span>
    </span>
  );
}
