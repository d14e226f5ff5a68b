import { defineTexts } from '../../../app/texts/texts.ts';

/** Help of the pages from the first to the folders: what the page is for, and what is good to know. */
export const setupTopics = defineTexts({
  en: {
    launch: {
      about: 'Here you choose what to do. Nothing is read from or changed on this computer before you choose.',
      know: [
        '“Resume setup” appears when an earlier setup was interrupted. Finished steps are found done and not repeated.',
        '“Check this server” only reads. It is safe on a production server, and its result can be exported.',
        'The sample package runs the whole setup with harmless programs inside the folder of the session.',
      ],
    },
    package: {
      about:
        'The download of Azure Backup Server consists of one program and several .bin files. They must lie in one folder. Setup verifies every part and then extracts them.',
      know: [
        'A file SHA256SUMS beside the parts is used when it is there. You can choose another file or paste the checksums.',
        'Without checksums, the digital signature of the vendor is checked on Windows, and the checksums inside the archive everywhere.',
        'A damaged part is named. Download only that part again.',
        'If the drive becomes full, extraction stops and says how much to free. What is extracted already is kept, but for Microsoft’s own extractor, which begins anew.',
      ],
    },
    welcome: {
      about: 'This page lists what has to be ready, so that no question surprises you later.',
      know: [
        'Azure Backup Server needs a server of its own that is a member of a domain. It can’t be moved to another domain after the installation.',
        'The vault credentials file comes from the Azure portal: Recovery Services vault, Backup, Prepare infrastructure. It expires after some days.',
        'A vault is needed even if you keep all backups on local disks.',
      ],
    },
    prerequisites: {
      about:
        'Setup compares this server with the requirements. Checks only read. A problem that blocks must be solved before you can continue; a warning may stay.',
      know: [
        'Open a check to see what was found, what is required, why it matters and how to fix it.',
        'Where Setup can fix something itself, it shows the command first and asks.',
        '“Couldn’t be completed” is not a failed check: the reason is in its details. Run it again.',
        'Stop checking keeps what was checked until then; the rest says that it was not run.',
        'F5 runs the checks again. Export writes a report as text, HTML, JSON or JUnit, with names hidden if you like.',
      ],
    },
    sql: {
      about:
        'Azure Backup Server keeps its catalogue in SQL Server. Setup can install one that belongs to it, or use an instance you already have.',
      know: [
        'SQL Server from the package may be used for Azure Backup Server only; no other license is needed for that.',
        'An instance of your own must be on this server, named, 64-bit, Standard or Enterprise, and BUILTIN\\Administrators must be in its sysadmin role.',
        'From media of your own, setup installs a new named instance without questions; which release it is decides how Reporting Services come along.',
        'From SQL Server 2017 on, Reporting Services is a product of its own and has to be configured before. The page shows the values.',
        'If Windows components need a restart, Setup comes back to this page after it.',
      ],
    },
    folders: {
      about: 'Choose where programs, databases and the scratch folder go. The table adds up what each drive needs.',
      know: [
        'Scratch is a working folder for backups to Azure. It should have at least 5 % of the data you protect in the cloud.',
        'Folders must be on local NTFS drives: no network paths, no root of a drive, nothing below Windows.',
        'The disks for backups (the storage pool) are added after the installation, in the console of Azure Backup Server.',
      ],
    },
    security: {
      about: 'Setup creates local accounts with few rights: one for SQL Server, one for reports. You choose their password.',
      know: [
        'The password does not expire. Keep it where your team keeps such passwords.',
        'Generate makes one of 20 characters. What you copy is taken off the clipboard after a minute, or when you close Setup.',
        'It never leaves this computer, is not written to any log and is asked again after a restart of Setup.',
      ],
    },
  },
  fr: {
    launch: {
      about: 'Choisissez ici ce que vous voulez faire. Avant votre choix, rien n’est lu ni modifié sur cet ordinateur.',
      know: [
        '«\u00a0Reprendre l’installation\u00a0» apparaît lorsqu’une installation a été interrompue. Les étapes terminées sont reconnues et ne sont pas répétées.',
        '«\u00a0Vérifier ce serveur\u00a0» ne fait que lire. Vous pouvez l’utiliser sans risque sur un serveur de production et exporter le résultat.',
        'Le package d’exemple parcourt toute l’installation avec des programmes inoffensifs, à l’intérieur du dossier de la session.',
      ],
    },
    package: {
      about:
        'Le téléchargement d’Azure Backup Server se compose d’un programme et de plusieurs fichiers .bin, qui doivent se trouver dans un même dossier. Chaque partie est vérifiée avant l’extraction.',
      know: [
        'Un fichier SHA256SUMS placé à côté des parties est utilisé s’il existe. Vous pouvez aussi choisir un autre fichier ou coller les sommes de contrôle.',
        'Sans sommes de contrôle, la signature numérique de l’éditeur est vérifiée sous Windows, et les sommes internes de l’archive partout.',
        'Une partie endommagée est nommée\u00a0: ne téléchargez de nouveau que celle-ci.',
        'Si le lecteur est plein, l’extraction s’arrête et indique combien libérer. Ce qui est déjà extrait est conservé, sauf par l’extracteur de Microsoft, qui recommence.',
      ],
    },
    welcome: {
      about: 'Cette page énumère ce qu’il faut préparer, afin qu’aucune question ne vous surprenne plus tard.',
      know: [
        'Azure Backup Server a besoin d’un serveur dédié, membre d’un domaine. Il ne pourra plus changer de domaine après l’installation.',
        'Le fichier d’informations d’identification du coffre vient du portail Azure\u00a0: coffre Recovery Services, Sauvegarde, Préparer l’infrastructure. Il expire au bout de quelques jours.',
        'Un coffre est nécessaire même si toutes vos sauvegardes restent sur des disques locaux.',
      ],
    },
    prerequisites: {
      about:
        'Ce serveur est comparé aux conditions requises. Les vérifications ne font que lire. Un problème bloquant doit être résolu pour continuer\u202f; un avertissement peut rester.',
      know: [
        'Ouvrez une vérification pour voir ce qui a été trouvé, ce qui est requis, pourquoi c’est important et comment y remédier.',
        'Lorsque le programme peut corriger lui-même, il montre d’abord la commande et demande votre accord.',
        'Une vérification qui n’a pas pu aboutir ne dit rien contre le serveur\u00a0: la raison figure dans ses détails. Relancez-la.',
        'Arrêter la vérification conserve ce qui est déjà vérifié\u202f; le reste indique qu’il ne l’a pas été.',
        'F5 relance les vérifications. L’exportation écrit un rapport texte, HTML, JSON ou JUnit, sans les noms si vous le souhaitez.',
      ],
    },
    sql: {
      about:
        'Azure Backup Server conserve son catalogue dans SQL Server. Le programme peut en installer un qui lui est réservé, ou utiliser une instance existante.',
      know: [
        'Le SQL Server du package est réservé à Azure Backup Server\u202f; aucune autre licence n’est nécessaire pour cet usage.',
        'Votre propre instance doit se trouver sur ce serveur, être nommée, en 64\u00a0bits, Standard ou Enterprise, et BUILTIN\\Administrators doit avoir le rôle sysadmin.',
        'Depuis votre propre support, le programme installe une nouvelle instance nommée sans poser de question\u202f; la version du support détermine comment Reporting Services s’ajoute.',
        'À partir de SQL Server 2017, Reporting Services est un produit distinct, à configurer au préalable. La page indique les valeurs.',
        'Si des composants de Windows demandent un redémarrage, l’installation revient ensuite à cette page.',
      ],
    },
    folders: {
      about:
        'Choisissez l’emplacement des programmes, des bases de données et du dossier temporaire. Le tableau additionne les besoins de chaque lecteur.',
      know: [
        'Le dossier temporaire sert aux sauvegardes vers Azure. Prévoyez au moins 5\u00a0% des données protégées dans le cloud.',
        'Les dossiers doivent se trouver sur des lecteurs NTFS locaux\u00a0: ni chemin réseau, ni racine d’un lecteur, ni dossier sous Windows.',
        'Les disques de sauvegarde (le pool de stockage) s’ajoutent après l’installation, dans la console d’Azure Backup Server.',
      ],
    },
    security: {
      about:
        'Le programme crée des comptes locaux aux droits restreints\u00a0: l’un pour SQL Server, l’autre pour les rapports. Vous choisissez leur mot de passe.',
      know: [
        'Ce mot de passe n’expire pas. Conservez-le là où votre équipe garde ses mots de passe.',
        '«\u00a0Générer\u00a0» en crée un de 20 caractères. Ce que vous copiez est retiré du Presse-papiers au bout d’une minute, ou à la fermeture du programme.',
        'Il ne quitte jamais cet ordinateur, n’est écrit dans aucun journal et vous est redemandé après un redémarrage du programme.',
      ],
    },
  },
});
