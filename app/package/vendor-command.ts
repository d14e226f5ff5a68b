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
const vendorRestartCode = 3010;

function isPlainWindowsPath(path: string): boolean {
  return /^[A-Za-z]:\\[^{}"<>|?*\p{Cc}]+$/u.test(path) && !path.slice(2).includes(':') && !/[. ]$/u.test(path);
}
