/** Where the vendor's self-extractor is to write; both paths absolute Windows paths. */
export interface VendorExtraction {
  readonly destination: string;
  readonly log: string;
}

/**
 * Arguments for the vendor's self-extractor, an Inno Setup program: no questions, no restart, log in a place of ours
 * (jrsoftware/issrc, "Setup Command Line Parameters"). Null when a path cannot be passed: Inno expands `{…}` and
 * `expand:` in it.
 */
export function vendorArguments({ destination, log }: VendorExtraction): readonly string[] | null {
  if (![destination, log].every(isPlainWindowsPath)) return null;
  return [
    '/SP-',
    '/VERYSILENT',
    '/SUPPRESSMSGBOXES',
    '/NORESTART',
    `/RESTARTEXITCODE=${String(vendorRestartCode)}`,
    `/DIR=${destination}`,
    `/LOG=${log}`,
  ];
}

/** What we ask the self-extractor to end with when it wants a restart: Windows Installer's own code for that. */
export const vendorRestartCode = 3010;

/** How the self-extractor ended when it did not end well; `corrupted` is told by its log only. */
export const vendorEndings = [
  'notInitialised',
  'cancelledBefore',
  'fatalBefore',
  'fatal',
  'cancelled',
  'debugger',
  'refused',
  'restartFirst',
  'incomplete',
  'unknown',
  'corrupted',
] as const;

/** The code of a bad ending. */
export type VendorEnding = (typeof vendorEndings)[number];

/** Inno Setup's exit codes (jrsoftware/issrc, "Setup Exit Codes"). A good one counts as incomplete here: its log says otherwise. */
export function vendorEndingOf(exitCode: number): VendorEnding {
  const known = [
    'incomplete',
    'notInitialised',
    'cancelledBefore',
    'fatalBefore',
    'fatal',
    'cancelled',
    'debugger',
    'refused',
    'restartFirst',
  ] as const;
  return exitCode === vendorRestartCode ? 'incomplete' : (known[exitCode] ?? 'unknown');
}

function isPlainWindowsPath(path: string): boolean {
  return /^[A-Za-z]:\\[^{}"<>|?*\p{Cc}]+$/u.test(path) && !path.slice(2).includes(':') && !/[. ]$/u.test(path);
}
