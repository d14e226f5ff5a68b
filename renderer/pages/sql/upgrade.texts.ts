import { defineTexts } from '../../../app/texts/texts.ts';
import { formatChoice } from '../../texts/format-choice.ts';

/** Words of the choice of an upgrade on the page *SQL Settings*. */
export const upgradeTexts = defineTexts({
  en: {
    upgrade: (release: string) => `Upgrade the instance of the backup server to ${release} (recommended)`,
    upgradeHint: (instance: string | null) =>
      `Setup backs up the database and the encryption keys first, then upgrades ${instance === null ? 'the instance' : `the instance ${instance}`} where it is.`,
    existing: (releases: readonly string[]) => `Use my own instance of ${formatChoice(releases, 'en')}`,
    existingHint: 'Move the database there, or upgrade your instance with your own media, before you go on.',
    stayTitle: 'Plan for an hour in which this server isn’t left alone',
    stay: (instance: string | null) =>
      `While ${instance === null ? 'SQL Server' : `the instance ${instance}`} is upgraded, its Reporting Services are removed and installed anew. Setup can’t be stopped or closed in between: half of it would leave a server that neither works nor can be upgraded again.`,
    password: 'Password for the copy of the encryption keys',
    passwordHint: 'Keep it. With it and the file that setup writes, the keys can be restored by hand.',
    confirm: 'Confirm the password',
    show: 'Show the password',
    entered: 'Entered',
    notEntered: 'Not entered yet',
    alreadySet: 'A password is set. Leave both fields empty to keep it.',
    summary: (instance: string | null) => `Upgrade of the instance ${instance ?? 'of the backup server'}`,
  },
  fr: {
    upgrade: (release) => `Mettre à niveau l’instance du serveur de sauvegarde vers ${release} (recommandé)`,
    upgradeHint: (instance) =>
      `Le programme sauvegarde d’abord la base de données et les clés de chiffrement, puis met à niveau ${instance === null ? 'l’instance' : `l’instance ${instance}`} sur place.`,
    existing: (releases) => `Utiliser ma propre instance de ${formatChoice(releases, 'fr')}`,
    existingHint: 'Déplacez-y la base de données, ou mettez votre instance à niveau avec votre propre support, avant de continuer.',
    stayTitle: 'Prévoyez une heure pendant laquelle ce serveur n’est pas laissé seul',
    stay: (instance) =>
      `Pendant la mise à niveau de ${instance === null ? 'SQL Server' : `l’instance ${instance}`}, ses Reporting Services sont supprimés puis réinstallés. L’installation ne peut être ni arrêtée ni fermée entre-temps\u00a0: à moitié faite, elle laisserait un serveur qui ne fonctionne plus et ne peut plus être mis à niveau.`,
    password: 'Mot de passe de la copie des clés de chiffrement',
    passwordHint: 'Conservez-le. Avec lui et le fichier que le programme écrit, les clés peuvent être restaurées à la main.',
    confirm: 'Confirmez le mot de passe',
    show: 'Afficher le mot de passe',
    entered: 'Saisi',
    notEntered: 'Pas encore saisi',
    alreadySet: 'Un mot de passe est défini. Laissez les deux champs vides pour le conserver.',
    summary: (instance) => `Mise à niveau de l’instance ${instance ?? 'du serveur de sauvegarde'}`,
  },
});
