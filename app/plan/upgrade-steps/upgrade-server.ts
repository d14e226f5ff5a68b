import { nameOf } from '../../answers/sql.ts';
import { exitTable } from '../exit-codes.ts';
import { logFile, under, type UpgradeContext } from '../plan-context.ts';
import { signInLines } from '../sign-in-lines.ts';
import type { Fragment, StepOf } from '../step.ts';
import { companyName, serverAnswerFile } from '../steps/install-server.ts';
import { serverLogOfSuccess } from '../../logs/server-log.ts';

/**
 * Runs the newer Setup.exe over the backup server that is there: no switch for it is documented, the vendor's setup finds the older
 * one itself (setup facts 2.1). The version decides: an older server was there before, so that nothing else is a proof.
 */
export function upgradeServer(context: UpgradeContext): StepOf<'run-program'> {
  const { product } = context;
  const log = logFile(context, 'DpmSetup.log');
  const answerFile = under(context.stateFolder, 'secret', 'MABSSetup.ini');
  const version = { kind: 'backupServer', startsWith: `${product.version.split('.')[0] ?? ''}.` } as const;
  return {
    kind: 'run-program',
    id: 'upgrade-server',
    weight: 1200,
    /** The journal decides: a setup that was ended half-way has copied its files, and looks new. */
    detect: [],
    evidence: [version, { kind: 'service', name: 'MSDPM' }, { kind: 'service', name: 'DPMRA' }, ...serverLogOfSuccess(log)],
    program: product.programs.server,
    arguments: ['/i', '/f', answerFile, '/l', log, '/q'],
    stdin: null,
    answerFile: { path: answerFile, content: answerFileContent(context) },
    log,
    exitCodes: exitTable(product.exitCodes),
    limitMinutes: 90,
    settleSeconds: 0,
  };
}

/** As of an installation, without folders and registration: the server stays where it is, and with its vault. */
function answerFileContent({ answers, database, product, server }: UpgradeContext): Fragment[] {
  const { sql } = answers;
  const isOwn = sql.kind === 'existing';
  return serverAnswerFile([
    ['UserName', 'Administrator'],
    ['CompanyName', companyName(server)],
    ['SqlAccountPassword', { secret: 'accountPassword', as: 'plain' }],
    ['UseExistingSQL', '1'],
    ['SQLMachineName', 'localhost'],
    ['SQLInstanceName', isOwn ? nameOf(sql.instance) : database.instance],
    ...signInLines(sql),
    ['ReportingMachineName', 'localhost'],
    ['ReportingInstanceName', isOwn ? nameOf(sql.reportingInstance) : product.defaults.reportingInstance],
  ]);
}
