/** A script as text, put into the bundle. */
declare module '*.ps1?raw' {
  const text: string;
  // eslint-disable-next-line no-restricted-syntax -- the only form Vite gives a file as text
  export default text;
}
