import { CheckBox } from '../../parts/check-box.tsx';
import { NumberField } from '../../parts/number-field.tsx';
import { SecretField } from '../../parts/secret-field.tsx';
import { TextField } from '../../parts/text-field.tsx';
import type { DomainForm } from '../../wizard/forms/use-domain-form.ts';
import { secretTexts } from '../../wizard/forms/secret.texts.ts';
import { useField } from '../../wizard/forms/use-field.ts';
import type { MachineFacts } from '../../../app/machine/facts.ts';
import { useTexts } from '../../wizard/use-wizard.ts';
import { DetectedProxies } from './detected-proxies.tsx';
import { splitAddress, type ConnectionFields, type ConnectionForm } from './form.ts';
import './proxy-fields.css';
import { connectionTexts } from './texts.ts';

type Form = DomainForm<ConnectionFields, ConnectionForm>;

/** What the fields need. */
export interface ProxyFieldsProps {
  readonly form: Form;
  readonly isPasswordSet: boolean;
  readonly facts: MachineFacts | null;
}

/** Address and account of the proxy server; what Windows knows of one is offered. */
export function ProxyFields({ form, isPasswordSet, facts }: ProxyFieldsProps) {
  const words = useTexts(connectionTexts);
  const host = useField(form, 'host');
  const port = useField(form, 'port');
  const { value: isAuthenticated, ...authentication } = useField(form, 'authentication');
  /** A whole address goes to both fields: at once when it was pasted, and when the field is left when it was typed. */
  const split = (text: string): void => {
    const address = splitAddress(text, port.value);
    if (address.host === text.trim()) return;
    form.setValue('host', address.host, { shouldValidate: true });
    form.setValue('port', address.port, { shouldValidate: true });
  };
  const type = (text: string): void => {
    const isPasted = text.length - host.value.length > 1;
    host.onChange(text);
    if (isPasted) split(text);
  };
  const leave = (): void => {
    host.onBlur();
    split(host.value);
  };
  return (
    <div className="proxy-fields">
      <DetectedProxies
        facts={facts}
        onPick={(server) => {
          form.setValue('host', server.host, { shouldValidate: true });
          form.setValue('port', server.port, { shouldValidate: true });
        }}
      />
      <div className="proxy-address">
        <TextField {...host} onChange={type} onBlur={leave} label={words.host} hint={words.hostHint} />
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
        capsLockNote={useTexts(secretTexts).capsLock}
        autoComplete="off"
        hint={isPasswordSet ? words.alreadySet : undefined}
      />
    </>
  );
}
