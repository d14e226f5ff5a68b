import './verbatim.css';

/** Text as it is typed into a shell, or came out of one: each line and blank counts. */
export function Verbatim({ text }: { readonly text: string }) {
  return <pre className="verbatim mono">{text}</pre>;
}
