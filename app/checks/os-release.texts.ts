import { numberOf, textOf, listOf } from './check-values.ts';
import type { CheckValues } from './result.ts';
import { formatChoice } from './choice.ts';
import { defineCheckTexts } from './check-text.ts';

/** Words of {@link osRelease}. */
export const osReleaseTexts = defineCheckTexts({
  en: {
    title: 'Windows release',
    why: 'Azure Backup Server runs on these releases of Windows Server only.',
    found: systemOf,
    required: (values) => formatChoice(listOf(values, 'required'), 'en'),
    problem: (values) => `${textOf(values, 'found')} isn’t supported by this version.`,
    remedy: (values) => [
      `Use a server with ${formatChoice(listOf(values, 'required'), 'en')}, or upgrade Windows on this one.`,
      'Install the latest updates, then check again.',
    ],
  },
  fr: {
    title: 'Version de Windows',
    why: 'Azure Backup Server fonctionne uniquement sur ces versions de Windows Server.',
    found: systemOf,
    required: (values) => formatChoice(listOf(values, 'required'), 'fr'),
    problem: (values) => `${textOf(values, 'found')} n’est pas pris en charge par cette version.`,
    remedy: (values) => [
      `Utilisez un serveur sous ${formatChoice(listOf(values, 'required'), 'fr')}, ou mettez à niveau Windows sur celui-ci.`,
      'Installez les dernières mises à jour, puis vérifiez à nouveau.',
    ],
  },
});

/** The name of the system, with its build where it is Windows (0 elsewhere). */
function systemOf(values: CheckValues): string {
  const build = numberOf(values, 'build');
  return build === 0 ? textOf(values, 'found') : `${textOf(values, 'found')} (build ${String(build)})`;
}
