import type { ReactNode } from 'react';
import { takesFocus } from '../../wizard/keep-focus.tsx';

/** What the form needs. */
export interface InlineFormProps {
  readonly children: ReactNode;
  readonly onSubmit: () => void;
  /** It is what comes next: its field gets the focus when the focused control goes away. */
  readonly takesOver?: boolean;
}

/** A question with a button of its own: Enter in the field presses that button. */
export function InlineForm({ children, onSubmit, takesOver = false }: InlineFormProps) {
  return (
    <form
      className="page-form"
      noValidate
      {...(takesOver ? takesFocus : {})}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
