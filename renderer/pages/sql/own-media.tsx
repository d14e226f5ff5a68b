import type { Product } from '../../../app/products/product.ts';
import { ChoiceField } from '../../parts/choice-field.tsx';
import { PathField } from '../../parts/path-field.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { sqlReleaseName } from '../../texts/format-choice.ts';
import { DroppedPath } from '../../wizard/forms/dropped-path.tsx';
import { useBrowse } from '../../wizard/forms/use-browse.ts';
import type { DomainForm } from '../../wizard/forms/use-domain-form.ts';
import { useField } from '../../wizard/forms/use-field.ts';
import { useTexts } from '../../wizard/use-wizard.ts';
import type { SqlFields, SqlForm } from './form.ts';
import './own-instance.css';
import { sqlTexts } from './texts.ts';

type Form = DomainForm<SqlFields, SqlForm>;

/** The setup program of one's own media, its release, and the name of the instance it installs. */
export function OwnMedia({ form, product }: { readonly form: Form; readonly product: Product }) {
  const words = useTexts(sqlTexts);
  const setup = useField(form, 'setup');
  const year = useField(form, 'year');
  const instance = useField(form, 'instance');
  const browse = useBrowse();
  return (
    <div className="own-instance">
      <DroppedPath onPath={setup.onChange}>
        <PathField
          {...setup}
          label={words.mediaSetup}
          hint={words.mediaSetupHint}
          browseLabel={browse.label}
          onBrowse={() => {
            browse.file(setup.value, 'sqlSetup', setup.onChange);
          }}
        />
      </DroppedPath>
      <ChoiceField
        label={words.mediaRelease}
        options={product.sql.releases.map((release) => ({ key: String(release.year), label: sqlReleaseName(release) }))}
        value={String(year.value)}
        onChange={(key) => {
          year.onChange(Number(key));
        }}
        problem={year.problem}
      />
      <TextField {...instance} label={words.mediaInstance} hint={words.mediaInstanceHint} />
    </div>
  );
}
