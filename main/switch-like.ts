/**
 * Whether Chromium takes an argument for a switch of its own: it reads the whole command line too, wherever in it a word stands. `-name` and
 * `--name`, on Windows `/name` as well (base/command_line.cc); after `--` it reads none.
 */
export function isSwitchLike(argument: string, platform: NodeJS.Platform): boolean {
  return (platform === 'win32' ? /^[-/]./su : /^-./su).test(argument);
}
