import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ readonly file: string, readonly state: string, readonly language: string, readonly look: string }} Picture */

/**
 * Writes a page that shows all pictures of a folder in a grid, to be narrowed by name, language and look. One file, no
 * script from elsewhere.
 * @param {string} folder
 * @returns {string} path of that page
 */
export function writeGallery(folder) {
  mkdirSync(folder, { recursive: true });
  const page = join(folder, 'index.html');
  writeFileSync(page, galleryOf(readdirSync(folder).sort().flatMap(pictureOf)));
  return page;
}

/** The pictures of the documentation, by the state each is taken from. */
const documented = /** @type {const} */ ({
  launch: 'launch-first',
  prerequisites: 'prerequisites-blocked',
  summary: 'summary-ready',
  installation: 'installation-running',
});

/**
 * Takes the pictures of the documentation over.
 * @param {string} folder with all pictures
 * @param {string} docs
 */
export function keepForDocs(folder, docs) {
  for (const [name, state] of Object.entries(documented)) copyFileSync(join(folder, `${state}.en.light.png`), join(docs, `${name}.png`));
}

/**
 * @param {string} file `prerequisites-blocked.fr.dark.png`
 * @returns {readonly Picture[]} none for other files
 */
export function pictureOf(file) {
  const [, state, language, look] = /^([\w-]+)\.(\w+)\.(\w+)\.png$/.exec(file) ?? [];
  return state === undefined || language === undefined || look === undefined ? [] : [{ file, state, language, look }];
}

/**
 * @param {readonly Picture[]} pictures
 * @returns {string} HTML
 */
export function galleryOf(pictures) {
  const choices = /** @type {const} */ (['language', 'look']).map((name) =>
    choiceOf(name, [...new Set(pictures.map((each) => each[name]))]),
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Every page in every state</title>
<style>${style}</style>
<header><h1>Every page in every state</h1><input id="search" type="search" aria-label="Name of a state" placeholder="Name of a state">
${choices.join('\n')} <output></output></header>
<main>
${pictures.map(figureOf).join('\n')}
</main>
<script>${script}</script>
</html>
`;
}

/** @param {Picture} picture */
function figureOf({ file, state, language, look }) {
  const text = `${state}, ${language}, ${look}`;
  return `<figure data-state="${state}" data-language="${language}" data-look="${look}"><a href="${file}"><img src="${file}" alt="${text}" loading="lazy"></a><figcaption>${text}</figcaption></figure>`;
}

/**
 * @param {string} name
 * @param {readonly string[]} values
 */
function choiceOf(name, values) {
  const options = ['', ...values].map((value) => `<option value="${value}">${value === '' ? `every ${name}` : value}</option>`);
  return `<select id="${name}" aria-label="${name}">${options.join('')}</select>`;
}

const style = `
body { margin: 0; font: 14px system-ui, sans-serif; background: #f3f3f3; color: #1b1b1b; }
header { position: sticky; top: 0; display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; padding: .75rem 1rem; background: #fff; border-bottom: 1px solid #d9d9d9; }
h1 { font-size: 1rem; margin: 0; }
main { display: grid; grid-template-columns: repeat(auto-fill, minmax(22rem, 1fr)); gap: 1rem; padding: 1rem; }
figure { margin: 0; } figure[hidden] { display: none; }
img { width: 100%; border: 1px solid #d9d9d9; }`;

const script = `
const controls = [...document.querySelectorAll('input, select')];
const narrow = () => {
  const [search, language, look] = controls.map(({ value }) => value);
  const figures = [...document.querySelectorAll('figure')];
  for (const figure of figures) {
    const { dataset } = figure;
    const fits = dataset.state.includes(search) && (language === '' || dataset.language === language) && (look === '' || dataset.look === look);
    figure.hidden = !fits;
  }
  document.querySelector('output').textContent = figures.filter(({ hidden }) => !hidden).length + ' pictures';
};
for (const control of controls) control.addEventListener('input', narrow);
narrow();`;
