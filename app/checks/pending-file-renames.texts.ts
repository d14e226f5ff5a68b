import { defineCheckTexts } from './check-text.ts';
import { listOf } from './check-values.ts';
import type { CheckValues } from './result.ts';

/** How many files are named; virus scanners leave hundreds. */
const SHOWN = 3;

/** Words of {@link pendingFileRenames}. */
export const pendingFileRenamesTexts = defineCheckTexts({
  en: {
    title: 'Files waiting for a restart',
    why: 'Windows renames or deletes these files at the next restart. Virus scanners and printer drivers often leave some; they seldom disturb setup.',
    found: (values) => filesOf(values, 'none'),
    required: () => 'none',
    problem: (values) => `Files are waiting to be renamed or deleted at the next restart: ${filesOf(values, '')}.`,
    remedy: () => ['Restart the computer to be sure, then check again.', 'If the same files come back, you can go on.'],
  },
  fr: {
    title: 'Fichiers en attente de redémarrage',
    why: 'Windows renomme ou supprime ces fichiers au prochain redémarrage. Les antivirus et les pilotes d’imprimante en laissent souvent\u202f; ils gênent rarement l’installation.',
    found: (values) => filesOf(values, 'aucun'),
    required: () => 'aucun',
    problem: (values) => `Des fichiers attendent d’être renommés ou supprimés au prochain redémarrage\u00a0: ${filesOf(values, '')}.`,
    remedy: () => [
      'Redémarrez l’ordinateur pour plus de sûreté, puis vérifiez à nouveau.',
      'Si les mêmes fichiers reviennent, vous pouvez continuer.',
    ],
  },
});

function filesOf(values: CheckValues, none: string): string {
  const names = listOf(values, 'names');
  const more = names.length > SHOWN ? ` (+ ${String(names.length - SHOWN)})` : '';
  return names.length === 0 ? none : `${names.slice(0, SHOWN).join(', ')}${more}`;
}
