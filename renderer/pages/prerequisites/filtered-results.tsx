import { useState, type Ref } from 'react';
import { resultsByPart } from '../../../app/checks/report-rows.ts';
import type { CheckRun } from '../../../app/checks/result.ts';
import { formatNumber } from '../../../app/texts/format.ts';
import { SearchField } from '../../parts/search-field.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { checkResultsTexts } from '../../wizard/check-results/check-results.texts.ts';
import { CheckResults } from '../../wizard/check-results/check-results.tsx';
import { filterIds, type FilterId } from '../../wizard/check-results/filters.ts';
import type { CheckActions } from '../../wizard/check-results/use-check-actions.ts';
import { useLanguage, useSnapshot, useTexts, useWizard } from '../../wizard/use-wizard.ts';

/** What the list and its filters need. */
export interface FilteredResultsProps {
  readonly run: CheckRun | null;
  readonly actions: CheckActions;
  readonly searchRef: Ref<HTMLInputElement>;
}

/** The results under tabs with counts and a search; while checks run, each takes its place as it comes. */
export function FilteredResults({ run, actions, searchRef }: FilteredResultsProps) {
  const words = useTexts(checkResultsTexts);
  const language = useLanguage();
  const shown = useShown(run);
  const changes = useSnapshot(({ comparison }) => comparison?.changes);
  const [filter, setFilter] = useState<FilterId>('all');
  const [search, setSearch] = useState('');
  if (shown === null) return null;
  const groups = resultsByPart(shown.results);
  const count = (id: FilterId): number => (id === 'all' ? shown.results.length : groups[id].length);
  return (
    <Tabs
      label={words.filter}
      tabs={filterIds.map((key) => ({ key, label: words.filters[key], count: formatNumber(count(key), language) }))}
      value={filter}
      onChange={setFilter}
      end={<SearchField label={words.search} value={search} onChange={setSearch} inputRef={searchRef} />}
    >
      <CheckResults run={shown} actions={actions} filter={filter} search={search} changes={changes} />
    </Tabs>
  );
}

/** The last run, with what has come since in its place; before the first run what has come. Null before anything. */
function useShown(run: CheckRun | null): Pick<CheckRun, 'results' | 'facts'> | null {
  const arrived = useWizard((state) => state.arrived);
  const results = arrived?.results ?? [];
  if (run === null) return results.length === 0 ? null : { results: [...results], facts: {} };
  const anew = new Map(results.map((result) => [result.name, result]));
  return { results: run.results.map((result) => anew.get(result.name) ?? result), facts: run.facts };
}
