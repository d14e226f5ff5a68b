import { CheckBox } from '../../parts/check-box.tsx';
import { NumberField } from '../../parts/number-field.tsx';
import { SecretField } from '../../parts/secret-field.tsx';
import { TextField } from '../../parts/text-field.tsx';
import type { DomainForm } from '../../wizard/forms/use-domain-form.ts';
import { useField } from '../../wizard/forms/use-field.ts';
import { useTexts } from '../../wizard/use-wizard.ts';
import type { ConnectionFields, ConnectionForm } from './form.ts';
import './proxy-fields.css';
import { connectionTexts } from './texts.ts';

type Form = DomainForm<ConnectionFields, ConnectionForm>;

/** Address and account of the proxy server. */
export function ProxyFields({ form, isPasswordSet }: { readonly form: Form; readonly isPasswordSet: boolean }) {
  const words = useTexts(connectionTexts);
  const host = useField(form, 'host');
  const port = useField(form, 'port');
  const { value: isAuthenticated, ...authentication } = useField(form, 'authentication');
  return (
    <div className="proxy-fields">
      <div className="proxy-address">
        <TextField {...host} label={words.host} hint={words.hostHint} />
        <NumberField {...port} label={words.port} />
      </div>
      <CheckBox {...authentication} label={words.authentication} checked={isAuthenticated} />
      {isAuthenticated ? <Account form={form} isPasswordSet={isPasswordSet} /> : null}
    </div>
  );
}

function Account({ form, isPasswordSet }: { readonly form: Form; readonly isPasswordSet: boolean }) {
  const words = useTexts(connectionTexts);
  const user = useField(form, 'user');
  const password = useField(form, 'password');
  return (
    <>
      <TextField {...user} label={words.user} hint={words.userHint} />
      <SecretField
        {...password}
        label={words.password}
        revealLabel={words.showPassword}
        autoComplete="off"
        hint={isPasswordSet ? words.alreadySet : undefined}
      />
    </>
  );
}
