import { allowedTexts } from '../../../app/connectivity/what-is-allowed.texts.ts';
import {
  operations,
  subscriptions,
  whatIsAllowed,
  type Connectivity,
  type Permission,
  type Subscription,
} from '../../../app/connectivity/what-is-allowed.ts';
import { Sign } from '../../parts/sign.tsx';
import { Table } from '../../parts/table.tsx';
import { useTexts } from '../../wizard/use-wizard.ts';
import './connectivity.css';
import { connectivityTexts } from './texts.ts';

/** What the table needs. */
export interface AllowedTableProps {
  readonly connectivity: Connectivity;
  /** The subscription whose column is marked; null while none is chosen. */
  readonly present: Subscription | null;
}

/** The four operations with every state of the subscription, for one state of the connection. */
export function AllowedTable({ connectivity, present }: AllowedTableProps) {
  const words = useTexts(connectivityTexts);
  const names = useTexts(allowedTexts);
  const headingOf = (each: Subscription): string =>
    each === present ? words.chosenState(names.subscription[each]) : names.subscription[each];
  return (
    <Table
      caption={words.table(names.connectivity[connectivity])}
      columns={[{ key: 'operation', label: words.operation }, ...subscriptions.map((key) => ({ key, label: headingOf(key) }))]}
      rows={operations.map((operation) => ({
        key: operation,
        cells: {
          operation: names.operation[operation],
          ...Object.fromEntries(
            subscriptions.map((each) => [each, <Permitted key={each} permission={whatIsAllowed(connectivity, each)[operation]} />]),
          ),
        },
      }))}
    />
  );
}

const signs = {
  allowed: { name: 'done', tone: 'success' },
  stopped: { name: 'stopped', tone: 'warning' },
  stoppedAndDeleted: { name: 'problem', tone: 'problem' },
} as const;

function Permitted({ permission }: { readonly permission: Permission }) {
  const names = useTexts(allowedTexts);
  return (
    <span className="connectivity-permission">
      <Sign {...signs[permission]}>{names.permission[permission]}</Sign>
    </span>
  );
}
