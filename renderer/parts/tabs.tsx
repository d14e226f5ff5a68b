import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import './tabs.css';

/** What tabs need. */
export interface TabsProps<K extends string> {
  /** What they choose from, for screen readers. */
  readonly label: string;
  readonly tabs: readonly { readonly key: K; readonly label: string; readonly count: string }[];
  readonly value: K;
  readonly onChange: (key: K) => void;
  /** What the chosen tab shows. */
  readonly children: ReactNode;
  /** Beside the tabs, on the same line. */
  readonly end?: ReactNode;
}

/** One of a few views of the same thing. One stop for Tab; arrows, Home and End choose at once. */
export function Tabs<K extends string>({ label, tabs, value, onChange, children, end }: TabsProps<K>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const here = tabs.findIndex(({ key }) => key === value);
    const next = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: tabs.length - 1 }[event.key];
    const tab = next === undefined ? undefined : tabs[(next + tabs.length) % tabs.length];
    if (tab === undefined) return;
    event.preventDefault();
    onChange(tab.key);
    list.current?.querySelector<HTMLElement>(`[data-tab="${tab.key}"]`)?.focus();
  };
  return (
    <div className="tabs">
      <div className="tabs-line">
        <div role="tablist" aria-label={label} className="tabs-list" ref={list} onKeyDown={onKeyDown}>
          {tabs.map((tab) => (
            <button
              key={tab.key}
              type="button"
              role="tab"
              id={`${id}-${tab.key}`}
              data-tab={tab.key}
              className="tab"
              aria-selected={tab.key === value}
              aria-controls={`${id}-panel`}
              tabIndex={tab.key === value ? 0 : -1}
              onClick={() => {
                onChange(tab.key);
              }}
            >
              {tab.label} <span className="tab-count">{tab.count}</span>
            </button>
          ))}
        </div>
        {end}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${value}`} className="tabs-panel">
        {children}
      </div>
    </div>
  );
}
