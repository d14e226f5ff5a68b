import { useWatch } from 'react-hook-form';
import { instanceName, reportingValues } from '../../../app/answers/sql.ts';
import type { MachineFacts } from '../../../app/machine/facts.ts';
import type { Product } from '../../../app/products/product.ts';
import { Collapsible } from '../../parts/collapsible.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { DefinitionList } from '../../parts/definition-list.tsx';
import { TextField } from '../../parts/text-field.tsx';
import type { DomainForm } from '../../wizard/forms/use-domain-form.ts';
import { useField } from '../../wizard/forms/use-field.ts';
import { useTexts } from '../../wizard/use-wizard.ts';
import { reportingOf, type SqlFields, type SqlForm } from './form.ts';
import { FoundInstances } from './found-instances.tsx';
import './own-instance.css';
import { yearOf } from './releases.ts';
import { SignInFields } from './sign-in-fields.tsx';
import { sqlTexts } from './texts.ts';

/** What the fields need. */
export interface OwnInstanceProps {
  readonly form: DomainForm<SqlFields, SqlForm>;
  readonly facts: MachineFacts | null;
  readonly product: Product;
}

/** The names of an own instance, those found on the server to pick from, and what its Reporting Services needs. */
export function OwnInstance({ form, facts, product }: OwnInstanceProps) {
  const words = useTexts(sqlTexts);
  const instance = useField(form, 'instance');
  const reporting = useField(form, 'reportingInstance');
  return (
    <div className="own-instance">
      <FoundInstances
        facts={facts}
        onPick={({ name, version }) => {
          form.setValue('instance', name, { shouldValidate: true });
          form.setValue('reportingInstance', reportingOf(name, yearOf(version), product), { shouldValidate: true });
        }}
      />
      <TextField {...instance} label={words.instance} hint={words.instanceHint} />
      <TextField {...reporting} label={words.reporting} hint={words.reportingHint} />
      <SignInFields form={form} facts={facts} />
      <ReportingValues instance={useWatch({ control: form.control, name: 'instance' })} />
    </div>
  );
}

/** W8: what Reporting Services of SQL Server 2017 must be set to, for the instance in the field. */
function ReportingValues({ instance }: { readonly instance: string }) {
  const words = useTexts(sqlTexts);
  const parsed = instanceName.safeParse(instance);
  if (!parsed.success) return null;
  const { webServiceDirectory, database, portalDirectory } = reportingValues(parsed.data);
  const values = [
    { label: words.webService, value: webServiceDirectory },
    { label: words.database, value: database },
    { label: words.portal, value: portalDirectory },
  ];
  const items = values.map(({ label, value }) => ({
    label,
    value: <code>{value}</code>,
    action: <CopyButton text={value} label={words.copy} doneLabel={words.copied} />,
  }));
  return (
    <Collapsible summary={words.values}>
      <p>{words.valuesText}</p>
      <DefinitionList items={[{ label: words.account, value: words.networkService }, ...items]} />
    </Collapsible>
  );
}
