import type { Ref } from 'react';
import { Icon } from './icon.tsx';
import './search-field.css';

/** A field that narrows what is shown. Esc empties it; Enter does nothing, since it narrows while one types. */
export function SearchField({
  label,
  value,
  onChange,
  inputRef,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
}) {
  return (
    <span className="search-field">
      <Icon name="search" tone="quiet" />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        aria-keyshortcuts="Control+F"
        spellCheck={false}
        value={value}
        ref={inputRef}
        onChange={(event) => {
          onChange(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && (event.key !== 'Escape' || value === '')) return;
          event.preventDefault();
          if (event.key === 'Escape') onChange('');
        }}
      />
    </span>
  );
}
