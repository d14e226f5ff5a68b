/** First numbers of versions and the years they are known by (Microsoft's list of SQL Server builds). */
const years: Readonly<Record<string, number>> = { '10': 2008, '11': 2012, '12': 2014, '13': 2016, '14': 2017, '15': 2019, '16': 2022 };

/** The year of a release by a version such as `14.0.1000.169`; null for one nobody knows. */
export function yearOf(version: string): number | null {
  return years[version.split('.')[0] ?? ''] ?? null;
}
