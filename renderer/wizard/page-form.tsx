import { useRef, type ReactNode } from 'react';
import { useAdvance } from './use-advance.ts';
import './page-form.css';

/** The id that ties the footer's button to the form of the page. */
export const PAGE_FORM_ID = 'page';

/**
 * The form of a page; *Next* and *Install* in the footer submit it. `onSubmit` validates and hands the answers over;
 * true lets the frame go on, or say why it cannot. A second press while it works is ignored.
 */
export function PageForm({ children, onSubmit }: { readonly children?: ReactNode; readonly onSubmit: () => Promise<boolean> }) {
  const advance = useAdvance();
  const busy = useRef(false);
  const submit = async (): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    try {
      await advance(onSubmit);
    } finally {
      busy.current = false;
    }
  };
  return (
    <form
      id={PAGE_FORM_ID}
      className="page-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {children}
    </form>
  );
}
