import { parseProxyServer, type ProxyServer } from '../../../app/connectivity/proxy-server.ts';
import { proxyOwners } from '../../../app/connectivity/reach.ts';
import type { MachineFacts } from '../../../app/machine/facts.ts';
import { Button } from '../../parts/button.tsx';
import { addressesTexts } from '../../wizard/addresses/addresses.texts.ts';
import { useTexts } from '../../wizard/use-wizard.ts';
import { connectionTexts } from './texts.ts';

/** The proxy servers that Windows knows on this server, to take over; a script can only be told of. */
export function DetectedProxies({
  facts,
  onPick,
}: {
  readonly facts: MachineFacts | null;
  readonly onPick: (server: ProxyServer) => void;
}) {
  const words = useTexts(connectionTexts);
  const { owner: ownerWords } = useTexts(addressesTexts);
  if (facts?.proxy.kind !== 'known') return null;
  const settings = facts.proxy.value;
  const found = proxyOwners.flatMap((owner) => {
    const server = parseProxyServer(settings[owner].server ?? '');
    return server === null ? [] : [{ owner, server, name: `${server.host}:${String(server.port)}` }];
  });
  const servers = found.filter(({ name }, place) => found.findIndex((each) => each.name === name) === place);
  const script = proxyOwners.map((owner) => settings[owner].autoConfiguration).find((address) => address !== null);
  if (servers.length === 0 && script === undefined) return null;
  return (
    <div className="detected-proxies">
      {servers.length === 0 ? null : <p>{words.detected}</p>}
      {servers.map(({ owner, server, name }) => (
        <div key={name}>
          <Button onClick={() => onPick(server)}>{words.useProxy(name)}</Button> <span className="field-unit">{ownerWords[owner]}</span>
        </div>
      ))}
      {script === undefined ? null : <p>{words.script(script)}</p>}
    </div>
  );
}
