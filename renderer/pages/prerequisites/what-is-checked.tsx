import { checkLabels } from '../../../app/checks/check-labels.texts.ts';
import { titleOf } from '../../../app/checks/report-rows.ts';
import { checksOf } from '../../../app/checks/run-checks.ts';
import { formatNames } from '../../../app/texts/format.ts';
import { DefinitionList } from '../../parts/definition-list.tsx';
import { useLanguage, useTexts } from '../../wizard/use-wizard.ts';
import { prerequisitesTexts } from './texts.ts';

/** Before the first run: everything that will be looked at, by its group, so that nobody presses *Check* blindly. */
export function WhatIsChecked() {
  const words = useTexts(prerequisitesTexts);
  const labels = useTexts(checkLabels);
  const language = useLanguage();
  const checks = checksOf({ stages: ['server'], only: null });
  const groups = [...new Set(checks.map(({ category }) => category))];
  return (
    <section>
      <h2>{words.whatIsChecked}</h2>
      <DefinitionList
        items={groups.map((group) => {
          const titles = checks.filter(({ category }) => category === group).map(({ name }) => titleOf(name, language));
          return { label: labels.category[group], value: formatNames(titles, language) };
        })}
      />
    </section>
  );
}
