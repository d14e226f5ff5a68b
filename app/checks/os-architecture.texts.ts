import { defineCheckTexts } from './check-text.ts';
import { textOf } from './check-values.ts';

/** Words of {@link osArchitecture}. */
export const osArchitectureTexts = defineCheckTexts({
  en: {
    title: '64-bit Windows',
    why: 'All components are programs for 64-bit Windows on x64 processors.',
    found: (values) => textOf(values, 'found'),
    required: () => '64-bit (x64)',
    problem: (values) => `This is Windows for ${textOf(values, 'found')}; a 64-bit Windows for x64 is needed.`,
    remedy: () => ['Use a server with a 64-bit Windows Server for x64 processors.'],
  },
  fr: {
    title: 'Windows 64 bits',
    why: 'Tous les composants sont des programmes pour Windows 64 bits sur processeurs x64.',
    found: (values) => textOf(values, 'found'),
    required: () => '64 bits (x64)',
    problem: (values) => `Ce Windows est prévu pour ${textOf(values, 'found')}\u202f; un Windows 64 bits pour x64 est nécessaire.`,
    remedy: () => ['Utilisez un serveur doté d’un Windows Server 64 bits pour processeurs x64.'],
  },
});
