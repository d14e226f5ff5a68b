/** A label with the letter of its access key marked; the mark shows while Alt is held (`access-keys.ts`). */
export function AccessLetter({ label, letter }: { readonly label: string; readonly letter: string | undefined }) {
  const place = letter === undefined ? -1 : label.toLowerCase().indexOf(letter.toLowerCase());
  if (place < 0) return <>{label}</>;
  return (
    <>
      {label.slice(0, place)}
      <span className="access-letter">{label.charAt(place)}</span>
      {label.slice(place + 1)}
    </>
  );
}
