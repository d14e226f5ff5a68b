import type { Page } from 'playwright';

/** What the frame and the page are made of, as a screen reader meets it. */
export interface Structure {
  readonly headings: readonly number[];
  readonly landmarks: readonly string[];
  /** How many stages are the present one, and those that say nothing of their state in words. */
  readonly presentStages: number;
  readonly silentStages: readonly string[];
  /** Letters of access keys, in order; and those that are no letter of their label. */
  readonly accessKeys: readonly string[];
  readonly foreignKeys: readonly string[];
  /** Signs that stand alone: their meaning is in no word. */
  readonly lonelySigns: readonly string[];
  readonly endless: readonly string[];
  readonly tooltips: readonly string[];
  readonly language: string;
}

/** Gathers all of it in one go; nothing is judged here. */
export function structureOf(window: Page): Promise<Structure> {
  return window.evaluate(() => {
    const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];
    const shown = (selector: string): HTMLElement[] => all(selector).filter((each) => each.checkVisibility());
    const start = ({ outerHTML }: Element): string => outerHTML.slice(0, 80);
    const stages = shown('nav > ol > li');
    const keyed = shown('[data-access-key]');
    const isLonely = (sign: Element): boolean => {
      const owner = sign.closest('button, summary, li, td, p, .message, .field-problem, div');
      return `${owner?.textContent ?? ''}${owner?.getAttribute('aria-label') ?? ''}`.trim() === '';
    };
    return {
      headings: shown('h1, h2, h3, h4').map(({ tagName }) => Number(tagName.slice(1))),
      landmarks: ['header', 'nav', 'main', 'footer'].filter((name) => shown(name).length === 1),
      presentStages: stages.filter((each) => each.getAttribute('aria-current') === 'step').length,
      silentStages: stages
        .filter((each) => !/\(.+\)/u.test(each.querySelector('.only-heard')?.textContent ?? ''))
        .map((each) => each.innerText),
      accessKeys: keyed.map(({ dataset }) => dataset['accessKey'] ?? ''),
      foreignKeys: keyed
        .filter(({ dataset, textContent }) => !textContent.toLowerCase().includes(dataset['accessKey'] ?? '?'))
        .map(({ textContent }) => textContent),
      lonelySigns: shown('main svg').filter(isLonely).map(start),
      endless: all('*')
        .filter((each) => {
          const { animationName, animationIterationCount } = getComputedStyle(each);
          return animationName !== 'none' && animationIterationCount === 'infinite';
        })
        .map(({ className }) => className),
      tooltips: shown('[title]').map(start),
      language: document.documentElement.lang,
    };
  });
}

/** Fields that are wrong and say so in no text that belongs to them. */
export function silentProblems(window: Page): Promise<readonly string[]> {
  return window.evaluate(() => {
    const described = (field: Element): string =>
      (field.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join('');
    return [...document.querySelectorAll('[aria-invalid="true"]')]
      .filter((field) => field.checkVisibility() && described(field).trim() === '')
      .map(({ outerHTML }) => outerHTML.slice(0, 80));
  });
}
