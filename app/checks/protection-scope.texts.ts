import { defineCheckTexts } from './check-text.ts';
import { flagOf } from './check-values.ts';

/** Words of {@link protectionScope}. */
export const protectionScopeTexts = defineCheckTexts({
  en: {
    title: 'What this server may protect',
    why: 'An on-premises server protects on-premises workloads. Workloads on Azure virtual machines need a server on an Azure virtual machine of the same domain.',
    found: (values) =>
      flagOf(values, 'azureVm')
        ? 'Azure virtual machine: protects Azure virtual machines of its domain'
        : 'on-premises server: protects on-premises workloads',
    required: () => 'in the same place as the workloads',
    problem: () => 'The place of this server isn’t known.',
    remedy: () => ['Install the server where its workloads are.'],
  },
  fr: {
    title: 'Ce que ce serveur peut protéger',
    why: 'Un serveur local protège les charges de travail locales. Les charges de travail sur machines virtuelles Azure exigent un serveur sur une machine virtuelle Azure du même domaine.',
    found: (values) =>
      flagOf(values, 'azureVm')
        ? 'machine virtuelle Azure\u00a0: protège les machines virtuelles Azure de son domaine'
        : 'serveur local\u00a0: protège les charges de travail locales',
    required: () => 'au même endroit que les charges de travail',
    problem: () => 'L’emplacement de ce serveur n’est pas connu.',
    remedy: () => ['Installez le serveur là où se trouvent ses charges de travail.'],
  },
});
