import type { Fact } from '../machine/fact.ts';
import type { FactValue } from '../machine/facts.ts';

type BackupDatabase = NonNullable<FactValue<'backupDatabase'>>;

/**
 * What is upgraded: as the server tells it now, and as it was before the first step where that took it away. Between the removal of the old
 * server and the entry of the new one nobody tells the database; once the old Reporting Services are gone nobody tells their instance and
 * their setup. Null where there never was any.
 */
export function upgradeSource(now: Fact<BackupDatabase | null>, before: Fact<BackupDatabase | null> | null): BackupDatabase | null {
  const [present, earlier] = [toldBy(now), toldBy(before)];
  if (present === null || earlier === null) return present ?? earlier;
  if (present.instance !== earlier.instance) return present;
  return { ...present, reporting: earlier.reporting, reportingSetup: earlier.reportingSetup ?? present.reportingSetup };
}

function toldBy(fact: Fact<BackupDatabase | null> | null): BackupDatabase | null {
  if (fact?.kind !== 'known' || fact.value === null || fact.value.instance === '') return null;
  return fact.value;
}
