import { defineTexts } from '../texts/texts.ts';

/** Words of the steps on the new server, until the product is installed on it. */
export const newServerTexts = defineTexts({
  en: {
    'install-windows': {
      title: 'Install Windows Server under the same name',
      what: 'Install a version of Windows Server that the product supports, and give it the name of the old server. The command also restarts it.',
      why: 'Disks and database can be used again only by a server of this name.',
      careful: 'Domain controllers can’t be backup servers. Install all updates now: a restart is harmless here.',
    },
    'join-domain': {
      title: 'Join the domain',
      what: 'Join the domain that the old server was a member of, by an account that may take over the computer account. The command asks for it and restarts the server.',
      why: 'The new server gets the account of the old one, and with it the trust of the protected computers.',
      careful:
        'Since October 2022 Windows refuses an account that somebody else has created (KB5020276). Then join with the account that created it, as a domain administrator, or have the policy “Allow computer account re-use during domain join” set.',
    },
    'install-product': {
      title: 'Install Azure Backup Server',
      what: 'Start this program on the new server and install: Azure Backup Server v3 or later, in the version and with the update rollup that you wrote down. Register it with the same vault, and give the same passphrase.',
      why: 'The database fits only this version. With the same vault and passphrase the recovery points in Azure stay readable.',
      careful: 'Add no storage and protect nothing yet: the database that is restored next replaces all of it.',
    },
  },
  fr: {
    'install-windows': {
      title: 'Installer Windows Server sous le même nom',
      what: 'Installez une version de Windows Server prise en charge par le produit, et donnez-lui le nom de l’ancien serveur. La commande le redémarre aussi.',
      why: 'Seul un serveur de ce nom peut réutiliser les disques et la base de données.',
      careful:
        'Un contrôleur de domaine ne peut pas être serveur de sauvegarde. Installez toutes les mises à jour maintenant\u00a0: un redémarrage est ici sans conséquence.',
    },
    'join-domain': {
      title: 'Joindre le domaine',
      what: 'Joignez le domaine dont l’ancien serveur était membre, avec un compte autorisé à reprendre le compte d’ordinateur. La commande le demande et redémarre le serveur.',
      why: 'Le nouveau serveur reçoit le compte de l’ancien, et avec lui la confiance des ordinateurs protégés.',
      careful:
        'Depuis octobre 2022, Windows refuse un compte créé par quelqu’un d’autre (KB5020276). Joignez alors avec le compte qui l’a créé, en tant qu’administrateur du domaine, ou faites définir la stratégie «\u00a0Allow computer account re-use during domain join\u00a0».',
    },
    'install-product': {
      title: 'Installer Azure Backup Server',
      what: 'Lancez ce programme sur le nouveau serveur et installez Azure Backup Server v3 ou ultérieur, dans la version et avec le correctif cumulatif que vous avez notés. Inscrivez-le dans le même coffre, et donnez la même phrase secrète.',
      why: 'La base de données ne convient qu’à cette version. Avec le même coffre et la même phrase secrète, les points de récupération dans Azure restent lisibles.',
      careful: 'N’ajoutez pas encore de stockage et ne protégez rien\u00a0: la base de données restaurée ensuite remplacera tout cela.',
    },
  },
});
