import type { ReactNode } from 'react';

/** A question with a button of its own: Enter in the field presses that button. */
export function InlineForm({ children, onSubmit }: { readonly children: ReactNode; readonly onSubmit: () => void }) {
  return (
    <form
      className="page-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
