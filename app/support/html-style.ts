/**
 * The style sheet of the HTML report: part of the file, so that it can be sent alone. Light and dark by the reader's
 * system, black on white on paper. Contrast of text is at least 4.5 to 1 in both.
 */
export const htmlStyle = String.raw`
:root { color-scheme: light dark; --page: #ffffff; --card: #f7f7f7; --line: #d0d0d0; --text: #1b1b1b; --quiet: #565656;
  --passed: #0b6a0b; --warning: #7a4a00; --problem: #a81c17; --accent: #00569f; }
@media (prefers-color-scheme: dark) { :root { --page: #1c1c1c; --card: #262626; --line: #4a4a4a; --text: #f5f5f5; --quiet: #c0c0c0;
  --passed: #7ad27a; --warning: #fcc24d; --problem: #ff99a4; --accent: #7fd6ff; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 15px/1.5 'Segoe UI', system-ui, sans-serif; }
main, header { max-width: 62rem; margin: 0 auto; padding: 1.5rem; }
header { padding-bottom: 0; }
h1 { font-size: 1.625rem; line-height: 1.25; margin: 0 0 1rem; overflow-wrap: anywhere; }
h2 { font-size: 1.25rem; margin: 2rem 0 0.75rem; }
h3 { font-size: 1rem; margin: 0; }
p { margin: 0.375rem 0; }
.verdict { border: 1px solid var(--line); border-left: 6px solid var(--quiet); border-radius: 4px; background: var(--card); padding: 0.75rem 1rem; }
.verdict-ready { border-left-color: var(--passed); }
.verdict-readyWithWarnings { border-left-color: var(--warning); }
.verdict-notReady, .verdict-incomplete { border-left-color: var(--problem); }
.verdict p:first-child { font-weight: 600; font-size: 1.0625rem; }
.note { color: var(--quiet); }
.card { border: 1px solid var(--line); border-radius: 4px; background: var(--card); padding: 0.75rem 1rem; margin: 0.75rem 0; break-inside: avoid; }
.card ol { margin: 0.25rem 0; padding-left: 1.5rem; }
.status { font-weight: 600; white-space: nowrap; }
.passed { color: var(--passed); }
.problem { color: var(--problem); }
.warning, .unknown { color: var(--warning); }
.information { color: var(--accent); }
.skipped, .notApplicable { color: var(--quiet); }
.label { color: var(--quiet); margin-top: 0.75rem; }
pre { margin: 0.375rem 0; padding: 0.5rem 0.75rem; border: 1px solid var(--line); border-radius: 4px; background: var(--page);
  font: 13px/1.45 'Cascadia Mono', Consolas, ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
dl { margin: 0.5rem 0; display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: 0.25rem 1rem; }
dt { color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.375rem 0.75rem 0.375rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
thead th { color: var(--quiet); font-weight: 400; white-space: nowrap; }
tbody th { font-weight: 400; }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: 0.5rem; } }
@media print {
  :root { color-scheme: light; --page: #ffffff; --card: #ffffff; --line: #999999; --text: #000000; --quiet: #444444;
    --passed: #0b6a0b; --warning: #7a4a00; --problem: #a81c17; --accent: #00569f; }
  body { font-size: 10.5pt; }
  main, header { max-width: none; padding: 0; }
  h2 { break-after: avoid; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
}
`;
