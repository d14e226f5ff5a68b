import { defineTexts } from '../texts/texts.ts';

/** Words of the steps that bring the backups back. */
export const restoredTexts = defineTexts({
  en: {
    'import-disks': {
      title: 'Move the disks and import them',
      what: 'Connect the disks of the storage pool to the new server. Look at the list that the first command prints. The others make a pool of Storage Spaces writable, attach its virtual disks, after every restart too, and bring the disks online and make them writable. A disk that Disk Management calls “Foreign” is imported there.',
      why: 'All backups on disk are on these volumes.',
      careful:
        'Never initialize or format one of them. The last two commands bring every offline disk online and make every read-only one writable: where others are connected, name the disks by -Number instead. Drive letters and mount paths should be those of before.',
    },
    'restore-database': {
      title: 'Restore the database DPMDB',
      what: 'Copy the file from your share to this server, then restore it with DpmSync from the folder “bin” of the product. Close the console before.',
      why: 'With it come protection groups, agents, and what is known of every recovery point.',
      careful:
        'Where the database is kept on another SQL Server, run DpmSync there and add -InstanceName with that server and instance. Delete C:\\DPMBACKUP afterwards: users of this server can read it.',
    },
    synchronize: {
      title: 'Synchronize with DpmSync',
      what: 'Run DpmSync -Sync in the folder “bin” of the product.',
      why: 'The restored database is compared with the disks and agents that are there.',
      careful: 'Required after every restore. Replicas may be called missing or inconsistent afterwards; the next steps mend that.',
    },
    'add-disks': {
      title: 'Add the new disks to the storage pool',
      what: 'Connect the new disks. In the console choose Management, Disk Storage, Add. “Add backup storage” in this program shows which disks could serve.',
      why: 'The restored database knows the old disks only.',
      careful: 'Disks are formatted when they are added. Keep the old disks: the recovery points on them are not on the new ones.',
    },
    reallocate: {
      title: 'Give the replicas a place on the new disks',
      what: 'Run DpmSync -ReallocateReplica in the folder “bin” of the product.',
      why: 'Every replica that is missing gets a new, empty volume.',
      careful: 'For new disks only. On the old ones it would be of no use: nothing is missing there.',
    },
    'check-agents': {
      title: 'Check the protection agents',
      what: 'In the console choose Management, Agents, Refresh. On each computer that is not “OK” then, run the command as administrator.',
      why: 'The agents must take their orders from the new server.',
      careful: 'A computer that is off now is checked when it is back.',
    },
    'check-backups': {
      title: 'Check that replicas are consistent',
      what: 'Start a consistency check for everything that is protected, or choose in the console only what is not “OK”. Then look up one recovery point and restore a file from it.',
      why: 'Backups go on only from a consistent replica, and only a restore proves that the move is done.',
      careful: 'All data is read once: with new disks it is copied again. Do not do that in working hours.',
    },
    'check-connection': {
      title: 'Check the connection to Azure',
      what: 'The command must answer True. Then let one backup to Azure run. “Connection to Azure” in this program tells more.',
      why: 'The second copy of the backups is in the vault.',
      careful: 'After 15 days without connection backups to disk stop, too. Only now may the old server be removed.',
    },
  },
  fr: {
    'import-disks': {
      title: 'Déplacer les disques et les importer',
      what: 'Reliez les disques du pool de stockage au nouveau serveur. Consultez la liste affichée par la première commande. Les autres rendent un pool d’espaces de stockage accessible en écriture, attachent ses disques virtuels, aussi après chaque redémarrage, puis mettent les disques en ligne et les rendent accessibles en écriture. Un disque que la Gestion des disques dit «\u00a0Étranger\u00a0» y est importé.',
      why: 'Toutes les sauvegardes sur disque se trouvent sur ces volumes.',
      careful:
        'N’en initialisez et n’en formatez jamais aucun. Les deux dernières commandes mettent en ligne tous les disques hors ligne et rendent accessibles en écriture tous ceux en lecture seule\u00a0: si d’autres sont reliés, désignez les disques par -Number. Lettres de lecteur et chemins de montage devraient être ceux d’avant.',
    },
    'restore-database': {
      title: 'Restaurer la base de données DPMDB',
      what: 'Copiez le fichier de votre partage vers ce serveur, puis restaurez-le avec DpmSync, dans le dossier «\u00a0bin\u00a0» du produit. Fermez d’abord la console.',
      why: 'Avec elle reviennent les groupes de protection, les agents et ce que l’on sait de chaque point de récupération.',
      careful:
        'Si la base de données se trouve sur un autre serveur SQL Server, lancez DpmSync sur celui-ci et ajoutez -InstanceName avec ce serveur et l’instance. Supprimez ensuite C:\\DPMBACKUP\u00a0: les utilisateurs de ce serveur peuvent le lire.',
    },
    synchronize: {
      title: 'Synchroniser avec DpmSync',
      what: 'Lancez DpmSync -Sync dans le dossier «\u00a0bin\u00a0» du produit.',
      why: 'La base de données restaurée est comparée aux disques et agents présents.',
      careful:
        'Obligatoire après toute restauration. Des réplicas peuvent ensuite être dits manquants ou incohérents\u202f; les étapes suivantes y remédient.',
    },
    'add-disks': {
      title: 'Ajouter les nouveaux disques au pool de stockage',
      what: 'Reliez les nouveaux disques. Dans la console, choisissez Gestion, Stockage sur disque, Ajouter. «\u00a0Ajouter du stockage de sauvegarde\u00a0» dans ce programme montre quels disques pourraient servir.',
      why: 'La base de données restaurée ne connaît que les anciens disques.',
      careful:
        'Les disques sont formatés lors de leur ajout. Gardez les anciens\u00a0: leurs points de récupération ne sont pas sur les nouveaux.',
    },
    reallocate: {
      title: 'Donner une place aux réplicas sur les nouveaux disques',
      what: 'Lancez DpmSync -ReallocateReplica dans le dossier «\u00a0bin\u00a0» du produit.',
      why: 'Chaque réplica manquant reçoit un nouveau volume, vide.',
      careful: 'Pour de nouveaux disques seulement. Sur les anciens, ce serait inutile\u00a0: rien n’y manque.',
    },
    'check-agents': {
      title: 'Vérifier les agents de protection',
      what: 'Dans la console, choisissez Gestion, Agents, Actualiser. Sur chaque ordinateur qui n’est alors pas «\u00a0OK\u00a0», lancez la commande en tant qu’administrateur.',
      why: 'Les agents doivent recevoir leurs ordres du nouveau serveur.',
      careful: 'Un ordinateur éteint maintenant sera vérifié à son retour.',
    },
    'check-backups': {
      title: 'Vérifier que les réplicas sont cohérents',
      what: 'Lancez une vérification de cohérence pour tout ce qui est protégé, ou choisissez dans la console seulement ce qui n’est pas «\u00a0OK\u00a0». Cherchez ensuite un point de récupération et restaurez-en un fichier.',
      why: 'Les sauvegardes ne continuent qu’à partir d’un réplica cohérent, et seule une restauration prouve que le déplacement est réussi.',
      careful:
        'Toutes les données sont lues une fois\u00a0: avec de nouveaux disques, elles sont recopiées. À éviter pendant les heures de travail.',
    },
    'check-connection': {
      title: 'Vérifier la connexion à Azure',
      what: 'La commande doit répondre True. Laissez ensuite s’exécuter une sauvegarde vers Azure. «\u00a0Connexion à Azure\u00a0» dans ce programme en dit plus.',
      why: 'La seconde copie des sauvegardes est dans le coffre.',
      careful:
        'Après 15 jours sans connexion, les sauvegardes sur disque s’arrêtent aussi. Ce n’est que maintenant que l’ancien serveur peut être retiré.',
    },
  },
});
