import { themeChoices } from '../../app/desktop/theme-choices.ts';
import { languages } from '../../app/texts/texts.ts';
import { Icon } from '../parts/icon.tsx';
import { SmallSelect } from '../parts/small-select.tsx';
import { frameTexts } from './frame.texts.ts';
import './header.css';
import { useLanguage, useSnapshot, useTexts, useWizard } from './use-wizard.ts';

/** Each language in its own words, so that everybody finds theirs. */
const languageNames = { en: 'English', fr: 'Français' } as const;

/** The band at the top: what is being set up, the badge of the sample, the language. */
export function Header() {
  const words = useTexts(frameTexts);
  const product = useSnapshot((snapshot) => snapshot.product);
  const language = useLanguage();
  const theme = useWizard((state) => state.themeChoice);
  const setTheme = useWizard((state) => state.setTheme);
  const setLanguage = useWizard((state) => state.setLanguage);
  return (
    <header className="header">
      <span className="header-mark">
        <Icon name="shield" />
      </span>
      <span className="header-product">{product?.name ?? words.program}</span>
      {product?.sample === true ? (
        <span className="header-badge">
          <Icon name="sample" />
          <span className="header-badge-long">{words.sampleLong}</span>
          <span className="header-badge-short">{words.sample}</span>
        </span>
      ) : null}
      <span className="header-end">
        <SmallSelect
          label={words.theme}
          options={themeChoices.map((key) => ({ key, label: words.themes[key] }))}
          value={theme}
          onChange={setTheme}
        />
        <SmallSelect
          label={words.language}
          options={languages.map((key) => ({ key, label: languageNames[key], lang: key }))}
          value={language}
          onChange={setLanguage}
        />
      </span>
    </header>
  );
}
