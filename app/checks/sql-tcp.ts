import { defineInstanceCheck } from './own-sql.ts';

/** TCP/IP is enabled for the instance. */
export const sqlTcp = defineInstanceCheck({
  name: 'Sql.TcpIp',
  code: 'S011',
  severity: 'critical',
  judge: ({ name, tcpEnabled }) => ({ kind: tcpEnabled ? 'passed' : 'failed', values: { name, found: tcpEnabled } }),
  /** 4515: TCP/IP is disabled. */
  vendorIds: [4515],
});
