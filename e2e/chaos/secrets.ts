/** The secrets of an installation: they can be written in many ways, and meet the rules for them. */
export const secrets = {
  accountPassword: 'Canary "account" & <1> %41',
  passphrase: 'Canary <pass> & "phrase" \\ 2 %42',
  proxyPassword: "Canary 'proxy' + 3 = %43",
} as const;

/** What an upgrade is asked for in place of the passphrase. */
export const keyPassword = 'Canary {keys} & ~4 %44';

/** What is asked for as well where setup signs in to SQL Server as another account. */
export const sqlPassword = 'Canary [sql] | ; 5 %45';
