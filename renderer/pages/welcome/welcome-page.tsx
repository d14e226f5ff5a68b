import { topics } from '../../../app/answers/answers.ts';
import { products } from '../../../app/products/index.ts';
import { CheckBox } from '../../parts/check-box.tsx';
import { sqlReleaseNames } from '../../texts/format-choice.ts';
import { FailureMessage } from '../../wizard/failure-message.tsx';
import { useHandover, useSubmitAnswer } from '../../wizard/forms/handover.ts';
import { submitForm, useDomainForm } from '../../wizard/forms/use-domain-form.ts';
import { useField } from '../../wizard/forms/use-field.ts';
import { PageForm } from '../../wizard/page-form.tsx';
import { useSnapshot, useTexts } from '../../wizard/use-wizard.ts';
import { welcomeTexts } from './texts.ts';
import { Unfit } from './unfit.tsx';
import './welcome.css';

const GIGA = 1024 ** 3;

/** What has to be ready before the installation, and the license terms. */
export function WelcomePage() {
  const words = useTexts(welcomeTexts);
  const isSample = useSnapshot(({ product }) => product?.sample ?? false);
  const isAccepted = useSnapshot(({ answers }) => answers.license !== undefined);
  const form = useDomainForm(topics.license, { accepted: isAccepted });
  const { value, onChange, inputRef, problem, name } = useField(form, 'accepted');
  const submit = useSubmitAnswer();
  const { run, failure } = useHandover();
  return (
    <PageForm onSubmit={() => submitForm(form, (answer) => run(() => submit('license', answer)))}>
      <Unfit />
      <Requirements />
      <section>
        <h2>{words.license}</h2>
        <p>{isSample ? words.sampleLicenseText : words.licenseText}</p>
        <CheckBox label={words.accept} checked={value} onChange={onChange} inputRef={inputRef} name={name} problem={problem} />
      </section>
      {failure === null ? null : <FailureMessage failure={failure} />}
    </PageForm>
  );
}

function Requirements() {
  const words = useTexts(welcomeTexts);
  const product = products[useSnapshot((snapshot) => snapshot.product?.id ?? 'mabs-v3')];
  const { windows, hardware } = product;
  const lists = [
    {
      title: words.server,
      items: [
        words.system(windows.releases.map((release) => release.name)),
        words.hardware(hardware.cores, hardware.memoryBytes / GIGA, hardware.azureCores),
        words.domain,
        words.dedicated,
      ],
    },
    { title: words.you, items: [words.account, words.vault, words.network, words.safePlace, words.ownSql(sqlReleaseNames(product))] },
  ];
  return (
    <div className="welcome-lists">
      {lists.map(({ title, items }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul>
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
