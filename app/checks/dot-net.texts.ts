import { defineCheckTexts } from './check-text.ts';
import { numberOf } from './check-values.ts';

/** First release numbers of the .NET Framework 4 (".NET Framework versions and dependencies"), newest first. */
const releases = [
  [533_320, '4.8.1'],
  [528_040, '4.8'],
  [461_808, '4.7.2'],
  [461_308, '4.7.1'],
  [460_798, '4.7'],
  [394_802, '4.6.2'],
  [394_254, '4.6.1'],
  [393_295, '4.6'],
  [379_893, '4.5.2'],
  [378_675, '4.5.1'],
  [378_389, '4.5'],
] as const;

/** Words of {@link dotNet}. */
export const dotNetTexts = defineCheckTexts({
  en: {
    title: '.NET Framework',
    why: 'The Azure Recovery Services agent needs it.',
    found: (values) => versionOf(numberOf(values, 'found')) ?? 'none of 4.5 or later',
    required: (values) => `${String(versionOf(numberOf(values, 'required')))} or later`,
    problem: (values) =>
      `The .NET Framework on this server is too old (${versionOf(numberOf(values, 'found')) ?? 'none of 4.5 or later'}).`,
    remedy: (values) => [
      `Install .NET Framework ${String(versionOf(numberOf(values, 'required')))} or later, for example with Windows Update.`,
      'Restart, then check again.',
    ],
  },
  fr: {
    title: '.NET Framework',
    why: 'L’agent Azure Recovery Services en a besoin.',
    found: (values) => versionOf(numberOf(values, 'found')) ?? 'aucun à partir de 4.5',
    required: (values) => `${String(versionOf(numberOf(values, 'required')))} ou ultérieur`,
    problem: (values) =>
      `Le .NET Framework de ce serveur est trop ancien (${versionOf(numberOf(values, 'found')) ?? 'aucun à partir de 4.5'}).`,
    remedy: (values) => [
      `Installez .NET Framework ${String(versionOf(numberOf(values, 'required')))} ou ultérieur, par exemple avec Windows Update.`,
      'Redémarrez, puis vérifiez à nouveau.',
    ],
  },
});

function versionOf(release: number): string | undefined {
  return releases.find(([first]) => release >= first)?.[1];
}
