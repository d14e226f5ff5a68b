/** The vendor's articles that checks refer to; without a language, so that the reader gets them in their own. */
const articles = {
  install: 'https://learn.microsoft.com/azure/backup/backup-azure-microsoft-azure-backup',
  errors: 'https://learn.microsoft.com/troubleshoot/system-center/dpm/vnext-dpm-error-codes',
  agent: 'https://learn.microsoft.com/azure/backup/backup-azure-mars-troubleshoot',
  prepare: 'https://learn.microsoft.com/system-center/dpm/prepare-environment-for-dpm',
  matrix: 'https://learn.microsoft.com/azure/backup/backup-support-matrix-mabs-dpm',
} as const;

/** The topic of an article. */
export type HelpTopic = keyof typeof articles;

/** Where a check is explained by the vendor: its own article, else the error ids it prevents, else the installation. */
export function helpLinkOf({ help, vendorIds }: { readonly help?: HelpTopic; readonly vendorIds: readonly number[] }): string {
  return articles[help ?? (vendorIds.length > 0 ? 'errors' : 'install')];
}
