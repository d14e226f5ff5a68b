import { defineTexts } from '../../../app/texts/texts.ts';

/** Help of the tools for after the installation. */
export const toolTopics = defineTexts({
  en: {
    tools: {
      about: 'Tools for a backup server that is installed. They install nothing; what one of them would change is said there first.',
      know: [
        'Azure Backup Server protects Hyper-V virtual machines, SQL Server, SharePoint, Exchange, Windows clients and VMware.',
        'It does not back up to tape and is not integrated with System Center.',
        'Its storage may be deduplicated where the backup server runs as a virtual machine on Hyper-V.',
        'Which versions are protected, and how, is in the protection matrix: “MABS (Azure Backup Server) protection matrix”, learn.microsoft.com/azure/backup/backup-mabs-protection-matrix.',
        'Its cmdlets are documented as those of Data Protection Manager: learn.microsoft.com/powershell/module/dataprotectionmanager.',
      ],
    },
    storage: {
      about:
        'Backups are kept on disks of this server first, for a short time; the vault holds the second copy. So storage is needed even when everything goes to Azure.',
      know: [
        'Where the backup server is a virtual machine on Hyper-V, its storage may be deduplicated.',
        'Disks are formatted with ReFS when they are added: whatever is on them is lost.',
        'The scratch folder of the Recovery Services agent is not backup storage.',
      ],
    },
    agents: {
      about:
        'Every protected computer has an agent. After an update of the backup server its agents are updated too; backups go on meanwhile.',
      know: [
        '“Update available”: select the computer, and this page says how. “Update pending”: the computer can’t be reached now, so its agent follows later.',
        'Agents are updated in the console of the backup server; it has no command for it that this program could run for you.',
        'A computer that is protected needs no restart for the update.',
      ],
    },
    connectivity: {
      about:
        'The backup server sends its backups to the vault and asks it what it may do. Here you see whether both are possible, and what is allowed where they are not.',
      know: [
        'After 15 days without connection backups stop, those to disks too. Restores go on.',
        'A subscription that is expired stops backups until it is active again. One that is deprovisioned loses what lies in Azure.',
        'Addresses are tried through the proxy that Windows is set to on this server. Only connections are made; nothing is sent.',
      ],
    },
    'server-move': {
      about: 'How a backup server moves to new hardware without losing its backups: the same name, the same disks, the same database.',
      know: [
        'This way is for servers that keep all of their backups on Modern Backup Storage.',
        'The list changes nothing on any server. Its commands are for you to copy, each where it says.',
        'What is ticked is remembered on this computer. “Save the list” writes a text file to take along; on the new server, this program goes on with it.',
        'Any step can be ticked or opened again. What is still open before a later one is named.',
      ],
    },
  },
  fr: {
    tools: {
      about:
        'Des outils pour un serveur de sauvegarde installé. Ils n’installent rien\u202f; ce que l’un d’eux modifierait y est d’abord annoncé.',
      know: [
        'Azure Backup Server protège les machines virtuelles Hyper-V, SQL Server, SharePoint, Exchange, les clients Windows et VMware.',
        'Il ne sauvegarde pas sur bande et ne s’intègre pas à System Center.',
        'Son stockage peut être dédupliqué si le serveur de sauvegarde est une machine virtuelle sur Hyper-V.',
        'Ce qui est protégé, dans quelles versions et comment, figure dans la matrice de protection\u00a0: «\u00a0Matrice de protection de MABS (Azure Backup Server)\u00a0», learn.microsoft.com/azure/backup/backup-mabs-protection-matrix.',
        'Ses applets de commande sont documentées comme celles de Data Protection Manager\u00a0: learn.microsoft.com/powershell/module/dataprotectionmanager.',
      ],
    },
    storage: {
      about:
        'Les sauvegardes sont d’abord conservées sur des disques de ce serveur, pour peu de temps\u202f; le coffre en garde la seconde copie. Il faut donc du stockage même si tout va vers Azure.',
      know: [
        'Si le serveur de sauvegarde est une machine virtuelle sur Hyper-V, son stockage peut être dédupliqué.',
        'Les disques sont formatés en ReFS lors de leur ajout\u00a0: tout ce qu’ils contiennent est perdu.',
        'Le dossier de travail de l’agent Recovery Services n’est pas du stockage de sauvegarde.',
      ],
    },
    agents: {
      about:
        'Chaque ordinateur protégé a un agent. Après une mise à jour du serveur de sauvegarde, ses agents le sont aussi\u202f; les sauvegardes continuent pendant ce temps.',
      know: [
        '«\u00a0Mise à jour disponible\u00a0»\u00a0: sélectionnez l’ordinateur, et cette page indique comment faire. «\u00a0Mise à jour en attente\u00a0»\u00a0: l’ordinateur est injoignable pour l’instant, son agent suivra.',
        'Les agents sont mis à jour dans la console du serveur de sauvegarde\u202f; il n’a pas de commande que ce programme pourrait exécuter pour vous.',
        'Un ordinateur protégé n’a pas à redémarrer pour cette mise à jour.',
      ],
    },
    connectivity: {
      about:
        'Le serveur de sauvegarde envoie ses sauvegardes au coffre et lui demande ce qu’il peut faire. Vous voyez ici si les deux sont possibles, et ce qui est permis dans le cas contraire.',
      know: [
        'Après 15 jours sans connexion, les sauvegardes s’arrêtent, y compris vers les disques. Les restaurations restent possibles.',
        'Un abonnement expiré arrête les sauvegardes jusqu’à sa réactivation. Un abonnement déprovisionné perd ce qui se trouve dans Azure.',
        'Les adresses sont essayées par le proxy défini dans Windows sur ce serveur. Seules des connexions sont établies\u202f; rien n’est envoyé.',
      ],
    },
    'server-move': {
      about:
        'Comment un serveur de sauvegarde passe à un nouveau matériel sans perdre ses sauvegardes\u00a0: le même nom, les mêmes disques, la même base de données.',
      know: [
        'Ce chemin vaut pour les serveurs dont toutes les sauvegardes sont sur Modern Backup Storage.',
        'La liste ne modifie aucun serveur. Ses commandes sont à copier par vous, chacune là où c’est indiqué.',
        'Ce qui est coché est retenu sur cet ordinateur. «\u00a0Enregistrer la liste\u00a0» écrit un fichier texte à emporter\u202f; sur le nouveau serveur, ce programme continue avec lui.',
        'Chaque étape peut être cochée ou rouverte. Ce qui reste ouvert avant une étape faite est nommé.',
      ],
    },
  },
});
