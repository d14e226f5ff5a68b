import './small-select.css';

/** A choice of a few words that takes little room; the label is heard only. */
export function SmallSelect<K extends string>({
  label,
  options,
  value,
  onChange,
}: {
  readonly label: string;
  readonly options: readonly { readonly key: K; readonly label: string; readonly lang?: string }[];
  readonly value: K;
  readonly onChange: (key: K) => void;
}) {
  return (
    <select
      className="small-select"
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = options.find(({ key }) => key === event.target.value);
        if (chosen !== undefined) onChange(chosen.key);
      }}
    >
      {options.map((option) => (
        <option key={option.key} value={option.key} lang={option.lang}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
