import { defineTexts } from '../texts/texts.ts';

/** Words of the steps before the new server: on the old one, and in Active Directory. */
export const oldServerTexts = defineTexts({
  en: {
    note: {
      title: 'Write down version, passphrase and vault',
      what: 'Write down the version and update rollup of the backup server, the names of its database, and the vault it is registered with. Make sure that you have the passphrase, and a copy of it outside of this server.',
      why: 'The database fits only the version that it comes from. What is in the vault can be read with the passphrase alone.',
      careful:
        'A passphrase that nobody has can’t be recovered by Microsoft either. You can set a new one in the console now, and no longer once the server is off.',
    },
    'stop-jobs': {
      title: 'Let the jobs end, then stop backups',
      what: 'Wait until no job is running; the first command lists those that are. Then stop SQL Server Agent, whose schedules start the product again, and the services, so that no other job begins.',
      why: 'A recovery point that is made after the copy of the database is not in it: the new server would not know it.',
      careful:
        'From here on nothing is backed up until the move is finished. Choose a time when that is acceptable. On another SQL Server its other jobs stop, too: start its agent again once this server is off.',
    },
    'back-up-database': {
      title: 'Back up the database DPMDB',
      what: 'Make a copy of the database and have SQL Server read it again. If the names of server or database in the command are not those that you wrote down, change them.',
      why: 'The database knows all protection groups, agents and recovery points. Without it the disks are of no use.',
      careful: 'The second command of SQL Server must say that the backup set is valid. Where it does not, make the copy again.',
    },
    'take-along': {
      title: 'Take the copy and this list along',
      what: 'Copy the file to a share that does not depend on this server; put its name in the place of \\\\FILESERVER\\SHARE. Then choose “Save the list” here and put it beside the copy: on the new server, open it in this program.',
      why: 'Both are needed again when this server is off.',
      careful:
        'The copy holds names of computers and accounts: keep it where only administrators can read it. The folder C:\\DPMBACKUP can be read by users of this server: delete it once the copy is taken along.',
    },
    'shut-down': {
      title: 'Shut down the old server',
      what: 'Shut the old server down, or take it off the network.',
      why: 'Two computers can’t have one name in a domain, and only one server may write to the disks.',
      careful: 'Do not switch it on again while it is connected to the network or to the disks. Keep it until all steps are done.',
    },
    'reset-account': {
      title: 'Reset the computer account in Active Directory',
      what: 'On a domain controller, or where the Active Directory tools are installed: reset the account of the server. Or, in “Active Directory Users and Computers”, right-click it and choose “Reset Account”.',
      why: 'The new server takes the account over. Its rights and memberships stay, so that protected computers go on trusting it.',
      careful: 'Reset it, don’t delete it: a new account would have none of the rights of the old one.',
    },
  },
  fr: {
    note: {
      title: 'Noter la version, la phrase secrète et le coffre',
      what: 'Notez la version et le correctif cumulatif du serveur de sauvegarde, les noms de sa base de données et le coffre où il est inscrit. Assurez-vous d’avoir la phrase secrète, et une copie de celle-ci hors de ce serveur.',
      why: 'La base de données ne convient qu’à la version dont elle provient. Le contenu du coffre ne peut être lu qu’avec la phrase secrète.',
      careful:
        'Microsoft ne peut pas non plus retrouver une phrase secrète perdue. Vous pouvez en définir une nouvelle dans la console maintenant, mais plus une fois le serveur arrêté.',
    },
    'stop-jobs': {
      title: 'Laisser finir les travaux, puis arrêter les sauvegardes',
      what: 'Attendez qu’aucun travail ne soit en cours\u00a0: la première commande les affiche. Arrêtez ensuite SQL Server Agent, dont les planifications relancent le produit, et les services, afin qu’aucun autre travail ne commence.',
      why: 'Un point de récupération créé après la copie de la base de données n’y figure pas\u00a0: le nouveau serveur ne le connaîtrait pas.',
      careful:
        'À partir d’ici, rien n’est sauvegardé jusqu’à la fin du déplacement. Choisissez un moment où c’est acceptable. Sur un autre serveur SQL Server, ses autres travaux s’arrêtent aussi\u00a0: redémarrez son agent une fois ce serveur-ci arrêté.',
    },
    'back-up-database': {
      title: 'Sauvegarder la base de données DPMDB',
      what: 'Faites une copie de la base de données et laissez SQL Server la relire. Si les noms du serveur ou de la base dans la commande ne sont pas ceux que vous avez notés, modifiez-les.',
      why: 'La base de données connaît tous les groupes de protection, agents et points de récupération. Sans elle, les disques ne servent à rien.',
      careful: 'La seconde commande de SQL Server doit dire que le jeu de sauvegarde est valide. Sinon, refaites la copie.',
    },
    'take-along': {
      title: 'Emporter la copie et cette liste',
      what: 'Copiez le fichier vers un partage qui ne dépend pas de ce serveur\u202f; mettez son nom à la place de \\\\FILESERVER\\SHARE. Choisissez ensuite ici «\u00a0Enregistrer la liste\u00a0» et placez-la à côté de la copie\u00a0: sur le nouveau serveur, ouvrez-la dans ce programme.',
      why: 'Les deux serviront quand ce serveur sera arrêté.',
      careful:
        'La copie contient des noms d’ordinateurs et de comptes\u00a0: gardez-la là où seuls les administrateurs peuvent la lire. Le dossier C:\\DPMBACKUP peut être lu par les utilisateurs de ce serveur\u00a0: supprimez-le une fois la copie emportée.',
    },
    'shut-down': {
      title: 'Arrêter l’ancien serveur',
      what: 'Arrêtez l’ancien serveur, ou retirez-le du réseau.',
      why: 'Deux ordinateurs ne peuvent pas porter le même nom dans un domaine, et un seul serveur peut écrire sur les disques.',
      careful:
        'Ne le rallumez pas tant qu’il est relié au réseau ou aux disques. Gardez-le jusqu’à ce que toutes les étapes soient faites.',
    },
    'reset-account': {
      title: 'Réinitialiser le compte d’ordinateur dans Active Directory',
      what: 'Sur un contrôleur de domaine, ou là où les outils Active Directory sont installés\u00a0: réinitialisez le compte du serveur. Ou, dans «\u00a0Utilisateurs et ordinateurs Active Directory\u00a0», cliquez dessus avec le bouton droit et choisissez «\u00a0Réinitialiser le compte\u00a0».',
      why: 'Le nouveau serveur reprend ce compte. Ses droits et appartenances restent, de sorte que les ordinateurs protégés continuent de lui faire confiance.',
      careful: 'Réinitialisez-le, ne le supprimez pas\u00a0: un nouveau compte n’aurait aucun des droits de l’ancien.',
    },
  },
});
