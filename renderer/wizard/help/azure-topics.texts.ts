import { defineTexts } from '../../../app/texts/texts.ts';

/** Help of the pages from Microsoft Update to the last: what the page is for, and what is good to know. */
export const azureTopics = defineTexts({
  en: {
    updates: {
      about: 'Microsoft Update offers updates for Azure Backup Server and SQL Server together with those of Windows.',
      know: [
        'If your organization manages updates on this server, its policy decides, whatever you choose here.',
        'You can change this later in the settings of Windows Update.',
      ],
    },
    connection: {
      about: 'The server has to reach Azure once to be registered, and again for every backup to the cloud.',
      know: [
        'Each address is tried on its own, so that you can tell your network team exactly what to open.',
        'The password of a proxy server is kept in memory only.',
      ],
    },
    vault: {
      about: 'The vault credentials file says which Recovery Services vault this server belongs to.',
      know: [
        'Download it in the Azure portal right before you need it: it expires. The page shows when.',
        'Choose the replication of the vault (locally redundant or geo-redundant) before the first backup; it can’t be changed after that.',
        'Treat the file like a password, and delete it when the installation is done.',
      ],
    },
    passphrase: {
      about: 'Backups are encrypted with this passphrase before they leave the server. Nobody else knows it.',
      know: [
        'Without the passphrase, data in Azure can’t be restored. Microsoft can’t help either.',
        'Keep a copy outside this server: a file on this server is lost together with it.',
        'The copy on the clipboard is cleared after a minute.',
      ],
    },
    summary: {
      about: 'Everything that will be installed, created and changed, before anything happens.',
      know: [
        'Edit leads to the page of a line and back here.',
        'After Install there are no more questions. You can stop between two steps and go on later.',
        'Answers can be saved, without passwords, for an installation from the command line.',
      ],
    },
    installation: {
      about:
        'The steps run one after the other. Each one is only done when its result is found on this server, not just when its program ends.',
      know: [
        'Stop lets the running step finish. Nothing is removed, and you can go on later.',
        'You can close this window during the installation only after you stopped it.',
        'Show details opens the live log. All logs are kept in the folder of the session.',
        'If this server loses power, start Setup again: it finds where it was.',
        'If a step needs a restart, nothing is restarted for you. After yours, Setup opens again by itself and asks for the passwords once more.',
      ],
    },
    finish: {
      about: 'Azure Backup Server is installed. What is left is listed here, and nothing else.',
      know: [
        'Add disks to the storage pool before you create the first protection group.',
        'Keep the report: support may ask for it.',
        'Setup keeps the reports and logs of up to 20 earlier installations, and removes the packages that were extracted for them.',
      ],
    },
  },
  fr: {
    updates: {
      about: 'Microsoft Update propose les mises à jour d’Azure Backup Server et de SQL Server avec celles de Windows.',
      know: [
        'Si votre organisation gère les mises à jour de ce serveur, sa stratégie l’emporte, quel que soit votre choix.',
        'Vous pourrez modifier ce choix plus tard dans les paramètres de Windows Update.',
      ],
    },
    connection: {
      about: 'Le serveur doit atteindre Azure une fois pour être inscrit, puis à chaque sauvegarde vers le cloud.',
      know: [
        'Chaque adresse est testée séparément\u00a0: vous pouvez dire exactement à votre équipe réseau ce qu’il faut ouvrir.',
        'Le mot de passe d’un serveur proxy n’est conservé qu’en mémoire.',
      ],
    },
    vault: {
      about: 'Le fichier d’informations d’identification indique à quel coffre Recovery Services ce serveur appartient.',
      know: [
        'Téléchargez-le dans le portail Azure juste avant de l’utiliser, car il expire. La page indique quand.',
        'Choisissez la réplication du coffre (redondance locale ou géographique) avant la première sauvegarde\u202f; elle ne pourra plus être modifiée.',
        'Traitez ce fichier comme un mot de passe et supprimez-le une fois l’installation terminée.',
      ],
    },
    passphrase: {
      about: 'Les sauvegardes sont chiffrées avec cette phrase secrète avant de quitter le serveur. Personne d’autre ne la connaît.',
      know: [
        'Sans la phrase secrète, les données conservées dans Azure ne peuvent pas être restaurées. Microsoft ne peut rien y faire.',
        'Gardez une copie en dehors de ce serveur\u00a0: un fichier qui s’y trouve serait perdu avec lui.',
        'La copie dans le Presse-papiers est effacée au bout d’une minute.',
      ],
    },
    summary: {
      about: 'Tout ce qui sera installé, créé et modifié, avant que quoi que ce soit ne commence.',
      know: [
        '«\u00a0Modifier\u00a0» mène à la page concernée, puis vous ramène ici.',
        'Après «\u00a0Installer\u00a0», il n’y a plus de questions. Vous pouvez arrêter entre deux étapes et reprendre plus tard.',
        'Les réponses peuvent être enregistrées, sans les mots de passe, pour une installation en ligne de commande.',
      ],
    },
    installation: {
      about:
        'Les étapes se suivent. Chacune n’est terminée que si son résultat est constaté sur ce serveur, et pas seulement quand son programme s’achève.',
      know: [
        '«\u00a0Arrêter\u00a0» laisse l’étape en cours se terminer. Rien n’est supprimé et vous pourrez reprendre plus tard.',
        'Pendant l’installation, cette fenêtre ne se ferme qu’après un arrêt.',
        'Les détails affichent le journal en direct. Tous les journaux restent dans le dossier de la session.',
        'Si ce serveur est mis hors tension, relancez le programme\u00a0: il retrouve où il en était.',
        'Si une étape demande un redémarrage, rien ne redémarre à votre place. Après le vôtre, le programme s’ouvre de nouveau de lui-même et redemande les mots de passe.',
      ],
    },
    finish: {
      about: 'Azure Backup Server est installé. Il ne reste que ce qui est énuméré ici.',
      know: [
        'Ajoutez des disques au pool de stockage avant de créer le premier groupe de protection.',
        'Conservez le rapport\u00a0: le support pourrait vous le demander.',
        'Le programme conserve les rapports et journaux d’au plus 20 installations antérieures et supprime les packages extraits pour elles.',
      ],
    },
  },
});
