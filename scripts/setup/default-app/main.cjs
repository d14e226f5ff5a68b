// What Electron does by itself when it is started with the path of an app; the stand-in comes without it.
const { app } = require('electron');
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { join, resolve } = require('node:path');

const { modules, path } = parse(process.argv.slice(1));
process.defaultApp = true;
for (const name of modules) require(resolve(name));
if (path === undefined) {
  process.stderr.write('electron: the path of an app is missing\n');
  app.exit(2);
} else load(resolve(path));

/**
 * @param {readonly string[]} args
 * @returns {{ modules: readonly string[], path?: string }} what `-r` names, and the first thing that is no switch
 */
function parse(args) {
  const modules = [];
  for (let at = 0; at < args.length; at += 1) {
    if (args[at] === '-r' || args[at] === '--require') modules.push(args[(at += 1)]);
    else if (!args[at].startsWith('-')) return { modules, path: args[at] };
  }
  return { modules };
}

/** @param {string} root */
function load(root) {
  const { name, productName, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  app.setVersion(version);
  app.setName(productName ?? name);
  app.setAppPath(root);
  if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', join(app.getPath('appData'), app.getName()));
  Module._load(root, undefined, true);
}
