import { withoutServer, type CloudConnection } from '../../../app/connectivity/cloud-connection.ts';
import type { MachineFacts } from '../../../app/machine/facts.ts';
import type { World } from '../../../app/machine/world.ts';

/** Plays the backup server of a sample machine, once one is there: it reaches its vault as its world reaches the Internet. */
export function sampleCloudConnection({ network }: World, backupServer: MachineFacts['backupServer']): CloudConnection {
  return withoutServer(backupServer) ?? { kind: network.online ? 'connected' : 'notConnected' };
}
