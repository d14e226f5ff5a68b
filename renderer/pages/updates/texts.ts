import { defineTexts } from '../../../app/texts/texts.ts';

/** Words of the page *Microsoft Update Opt-In*. */
export const updatesTexts = defineTexts({
  en: {
    title: 'Microsoft Update Opt-In',
    lead: 'Microsoft Update brings security and other important updates for Azure Backup Server, together with those for Windows.',
    choice: 'Use Microsoft Update?',
    yes: 'Use Microsoft Update when I check for updates (recommended)',
    no: 'I do not want to use Microsoft Update',
    note: 'Windows Update alone brings no updates for Azure Backup Server. If you use Microsoft Update, Setup lets Windows Update on this server redirect to it; later you find this in its advanced options, as updates for other Microsoft products.',
    managed: 'If your organization manages updates on this server, its policy stays in force.',
    policyTitle: 'Your organization manages updates on this server',
    policy: (server: string) =>
      `A policy lets this server get its updates from ${server}. It stays in force: ask whoever looks after it to approve the updates for Azure Backup Server.`,
    summaryLabel: 'Microsoft Update',
    summaryYes: 'Use it',
    summaryNo: 'Do not use it',
    agent: 'Newer Recovery Services agent (optional)',
    agentHint: 'A MARSAgentInstaller.exe from https://aka.ms/azurebackup_agent takes the place of the older one in the package.',
    agentLooking: 'Looking at the file…',
    summaryAgent: 'Recovery Services agent',
    summaryAgentFrom: (file: string) => `From ${file}, instead of the one in the package`,
  },
  fr: {
    title: 'Abonnement à Microsoft Update',
    lead: 'Microsoft Update apporte les mises à jour de sécurité et d’autres mises à jour importantes d’Azure Backup Server, avec celles de Windows.',
    choice: 'Utiliser Microsoft Update\u202f?',
    yes: 'Utiliser Microsoft Update lorsque je recherche des mises à jour (recommandé)',
    no: 'Je ne souhaite pas utiliser Microsoft Update',
    note: 'Windows Update seul n’apporte aucune mise à jour d’Azure Backup Server. Si vous utilisez Microsoft Update, le programme fait rediriger Windows Update vers lui\u00a0; ce réglage se trouve ensuite dans ses options avancées, comme mises à jour d’autres produits Microsoft.',
    managed: 'Si votre organisation gère les mises à jour de ce serveur, sa stratégie reste en vigueur.',
    policyTitle: 'Votre organisation gère les mises à jour de ce serveur',
    policy: (server) =>
      `Une stratégie fait venir les mises à jour de ce serveur depuis ${server}. Elle reste en vigueur\u00a0: demandez à ses responsables d’approuver les mises à jour d’Azure Backup Server.`,
    summaryLabel: 'Microsoft Update',
    summaryYes: 'L’utiliser',
    summaryNo: 'Ne pas l’utiliser',
    agent: 'Agent Recovery Services plus récent (facultatif)',
    agentHint: 'Un MARSAgentInstaller.exe de https://aka.ms/azurebackup_agent remplace celui du package, plus ancien.',
    agentLooking: 'Examen du fichier…',
    summaryAgent: 'Agent Recovery Services',
    summaryAgentFrom: (file) => `Depuis ${file}, à la place de celui du package`,
  },
});
