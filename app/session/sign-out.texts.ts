import { defineTexts } from '../texts/texts.ts';

/** What Windows shows beside the name of this program while it holds up a sign-out; at most 255 characters. */
export const signOutTexts = defineTexts({
  en: {
    reason:
      'Backup Server Setup is installing. Signing out or restarting now would end an installer half-way. Stop the installation first.',
  },
  fr: {
    reason:
      'Backup Server Setup installe le serveur. Une déconnexion ou un redémarrage interromprait un programme d’installation à mi-chemin. Arrêtez d’abord l’installation.',
  },
});
