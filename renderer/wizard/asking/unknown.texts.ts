import { defineTexts } from '../../../app/texts/texts.ts';

/** Words for what a tool could not learn from this computer. */
export const unknownTexts = defineTexts({
  en: {
    notWindows: 'This computer doesn’t run Windows. Open this program on the backup server, or look at the sample.',
    accessDenied: 'Access was denied. Start this program as administrator, then ask again.',
    timeout: 'There was no answer in time. Ask again when the server is less busy.',
    unreadable: 'The answer couldn’t be understood. Ask again; if it stays like this, look at the same thing in the console of the server.',
    stopped: 'The question was stopped before the answer was there. Ask again.',
    other: 'It isn’t told here. Look at the same thing in the console of the server.',
    detail: (code: string) => `What Windows said: ${code}`,
  },
  fr: {
    notWindows: 'Cet ordinateur n’exécute pas Windows. Ouvrez ce programme sur le serveur de sauvegarde, ou regardez l’exemple.',
    accessDenied: 'L’accès a été refusé. Démarrez ce programme en tant qu’administrateur, puis redemandez.',
    timeout: 'Aucune réponse n’est arrivée à temps. Redemandez lorsque le serveur est moins occupé.',
    unreadable:
      'La réponse n’a pas pu être comprise. Redemandez\u202f; si cela persiste, regardez la même chose dans la console du serveur.',
    stopped: 'La question a été arrêtée avant la réponse. Redemandez.',
    other: 'Ce n’est pas indiqué ici. Regardez la même chose dans la console du serveur.',
    detail: (code: string) => `Ce que Windows a répondu\u00a0: ${code}`,
  },
});
