import { endpoints } from '../../../app/connectivity/endpoints.ts';
import { Collapsible } from '../../parts/collapsible.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { useTexts } from '../use-wizard.ts';
import './addresses.css';
import { addressesTexts } from './addresses.texts.ts';

/** The addresses for whoever looks after firewall and proxy, to copy; and what ExpressRoute has to carry. */
export function AllowList() {
  const words = useTexts(addressesTexts);
  const list = endpoints.map(({ pattern }) => pattern);
  return (
    <Collapsible summary={words.allowList}>
      <p>{words.allowListText}</p>
      <pre className="allow-list">{list.join('\n')}</pre>
      <CopyButton text={list.join('\r\n')} label={words.copyList} doneLabel={words.copied} />
      <h3>{words.expressRoute}</h3>
      <p>{words.expressRouteText}</p>
      <ul>
        {words.expressRouteServices.map((service) => (
          <li key={service}>{service}</li>
        ))}
      </ul>
    </Collapsible>
  );
}
