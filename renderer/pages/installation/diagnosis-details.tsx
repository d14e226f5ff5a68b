import type { Explanation } from '../../../app/errors/explain.ts';
import { useTexts } from '../../wizard/use-wizard.ts';
import './installation.css';
import { installationTexts } from './texts.ts';

/** Why it happened, other errors that were named, and the program's own lines around the error. */
export function DiagnosisDetails({ explanation }: { readonly explanation: Explanation }) {
  const words = useTexts(installationTexts);
  const { why, also, lines, link } = explanation;
  return (
    <section className="diagnosis">
      <h2>{words.why}</h2>
      <p>{why}</p>
      {link === null ? null : (
        <p className="wrap">
          {words.more} <span className="mono">{link}</span>
        </p>
      )}
      {also.length === 0 ? null : (
        <>
          <p className="quiet">{words.also}</p>
          <ul>
            {also.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
      {lines.length === 0 ? null : (
        <>
          <h2 id="diagnosis-lines">{words.lines}</h2>
          <pre className="log mono" role="group" aria-labelledby="diagnosis-lines" tabIndex={0}>
            {lines.join('\n')}
          </pre>
        </>
      )}
    </section>
  );
}
