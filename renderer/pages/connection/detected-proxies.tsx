import { parseProxyServer, type ProxyServer } from '../../../app/connectivity/proxy-server.ts';
import type { FactValue, MachineFacts } from '../../../app/machine/facts.ts';
import { Button } from '../../parts/button.tsx';
import { useTexts } from '../../wizard/use-wizard.ts';
import { connectionTexts } from './texts.ts';

type Owner = keyof FactValue<'proxy'>;

/** SYSTEM first: the agent runs as it. */
const owners: readonly Owner[] = ['localSystem', 'winHttp', 'user'];

/** The proxy servers that Windows knows on this server, to take over; a script can only be told of. */
export function DetectedProxies({
  facts,
  onPick,
}: {
  readonly facts: MachineFacts | null;
  readonly onPick: (server: ProxyServer) => void;
}) {
  const words = useTexts(connectionTexts);
  if (facts?.proxy.kind !== 'known') return null;
  const settings = facts.proxy.value;
  const found = owners.flatMap((owner) => {
    const server = parseProxyServer(settings[owner].server ?? '');
    return server === null ? [] : [{ owner, server, name: `${server.host}:${String(server.port)}` }];
  });
  const servers = found.filter(({ name }, place) => found.findIndex((each) => each.name === name) === place);
  const script = owners.map((owner) => settings[owner].autoConfiguration).find((address) => address !== null);
  if (servers.length === 0 && script === undefined) return null;
  return (
    <div className="detected-proxies">
      {servers.length === 0 ? null : <p>{words.detected}</p>}
      {servers.map(({ owner, server, name }) => (
        <div key={name}>
          <Button onClick={() => onPick(server)}>{words.useProxy(name)}</Button> <span className="field-unit">{words.owner[owner]}</span>
        </div>
      ))}
      {script === undefined ? null : <p>{words.script(script)}</p>}
    </div>
  );
}
