import type { ReactNode } from 'react';
import { Icon, type IconName, type IconTone } from './icon.tsx';
import './sign.css';

/** A state in a picture, and the words that say the same beside it. */
export function Sign({ name, tone, children }: { readonly name: IconName; readonly tone: IconTone; readonly children: ReactNode }) {
  return (
    <span className="sign">
      <Icon name={name} tone={tone} />
      <span>{children}</span>
    </span>
  );
}
