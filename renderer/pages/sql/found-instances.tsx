import { choosableInstances, type ChoosableInstance } from '../../../app/checks/choosable-instances.ts';
import { wordsOf } from '../../../app/checks/words.ts';
import type { MachineFacts } from '../../../app/machine/facts.ts';
import type { SqlInstance } from '../../../app/machine/sql-facts.ts';
import { products } from '../../../app/products/index.ts';
import { Button } from '../../parts/button.tsx';
import { Table } from '../../parts/table.tsx';
import { useLanguage, useSnapshot, useTexts } from '../../wizard/use-wizard.ts';
import { yearOf } from './releases.ts';
import { sqlTexts } from './texts.ts';

/** What the list needs. */
export interface FoundInstancesProps {
  readonly facts: MachineFacts | null;
  readonly onPick: (instance: SqlInstance) => void;
}

/** The instances found on the server, with version and edition, to pick from; or why one cannot be chosen. */
export function FoundInstances({ facts, onPick }: FoundInstancesProps) {
  const words = useTexts(sqlTexts);
  const language = useLanguage();
  const product = products[useSnapshot((snapshot) => snapshot.product?.id ?? 'mabs-v3')];
  const mode = useSnapshot((snapshot) => snapshot.mode);
  if (facts === null) return <p role="status">{words.looking}</p>;
  if (facts.sqlInstances.kind === 'unknown') return <p>{words.instancesUnknown}</p>;
  const found = choosableInstances(facts, { product, mode: mode === 'upgrade' ? mode : 'install' });
  if (found.length === 0) return <p>{words.noneFound}</p>;
  const choice = ({ instance, obstacle }: ChoosableInstance) =>
    obstacle === null ? <Button onClick={() => onPick(instance)}>{words.use(instance.name)}</Button> : wordsOf(obstacle, language).problem;
  return (
    <Table
      caption={words.found}
      columns={[
        { key: 'name', label: words.instance },
        { key: 'version', label: words.version },
        { key: 'choice', label: words.choose },
      ]}
      rows={found.map((each) => ({
        key: each.instance.name,
        cells: {
          name: each.instance.name,
          version: words.versionOf(releaseOf(each.instance.version), each.instance.edition, each.instance.version),
          choice: choice(each),
        },
      }))}
    />
  );
}

function releaseOf(version: string): string {
  const year = yearOf(version);
  return year === null ? 'SQL Server' : `SQL Server ${String(year)}`;
}
