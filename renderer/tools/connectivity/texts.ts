import { defineTexts } from '../../../app/texts/texts.ts';

/** Words of the tool. */
export const connectivityTexts = defineTexts({
  en: {
    title: 'Connection to Azure',
    lead: 'Whether this backup server reaches its vault, which addresses answer, and what works while they don’t.',
    vault: 'Vault',
    asking: 'The backup server is asked whether it reaches its vault. That can take a minute or two.',
    askAgain: 'Ask again',
    connected: 'The backup server reaches its vault.',
    notConnected: 'The backup server doesn’t reach its vault.',
    notConnectedText:
      'Try the addresses below: those that don’t answer have to be allowed. For how long the connection is lost isn’t told.',
    notInstalled: 'There is no Azure Backup Server on this computer.',
    notInstalledText:
      'Only the backup server itself can ask its vault. Start this program there. The addresses can be tried from here too.',
    unknown: (reason: string) => `Whether the vault is reached isn’t known: ${reason}.`,
    unknownText:
      'Ask again. If it stays like this, open the Azure Backup Server PowerShell as administrator and run this command there: it says True where the vault is reached.',
    notWindowsText: 'Start this program on the backup server. The addresses can be tried from here too.',
    copyCommand: 'Copy command',
    copied: 'Copied',
    addresses: 'Addresses',
    addressesText:
      'Each address is tried the way that Windows is set to on this server. Only connections are made; nothing is sent. A proxy that was set in the Recovery Services agent alone isn’t used here.',
    tryAll: 'Try all addresses',
    waitingFor: (count: number) => (count === 1 ? 'Waiting for 1 address…' : `Waiting for ${String(count)} addresses…`),
    routeDirect: 'Tried directly: no proxy server is set on this server.',
    routeScript: (address: string) =>
      `Tried directly: a script chooses the proxy here (${address}), which neither this program nor the agent runs.`,
    routeProxy: (name: string, owner: string) => `Tried through the proxy server ${name}, ${owner}.`,
    routeUnknown: (reason: string) => `Tried directly: the proxy settings of this server aren’t known, because ${reason}.`,
    allReached: 'Every address answers.',
    notReached: (missing: number, all: number) =>
      missing === 1 ? `1 of ${String(all)} addresses doesn’t answer.` : `${String(missing)} of ${String(all)} addresses don’t answer.`,
    notReachedText: 'Allow them on the firewall and the proxy server, then try them again.',
    wantsPasswordText:
      'The proxy server asks for a user name and password, which the settings of Windows don’t hold. Whether the agent gets through with its own isn’t told by this test.',
    works: 'What works',
    foundConnected: 'The connection was found: the backup server reaches its vault.',
    sinceWhen: 'For how long is the connection lost?',
    connection: 'How is the connection to Azure?',
    subscription: 'What state is the subscription in?',
    subscriptionHint: 'It is told in the Azure portal, on the page “Subscriptions”.',
    lostUnder15Days:
      'In the first 15 days without a connection the same is allowed as with one. Only what needs Azure has to wait for the connection. After that, backups stop.',
    lostOver15Days: 'Once the connection is back, the subscription alone decides what works.',
    choose: 'Choose how the connection is, and what works is shown here.',
    table: (connectivity: string) => `What is allowed, by the state of the subscription. Connection: ${connectivity}`,
    operation: 'Operation',
    chosenState: (state: string) => `${state} (chosen)`,
    says: (state: string) => `About this state: ${state}`,
  },
  fr: {
    title: 'Connexion à Azure',
    lead: 'Si ce serveur de sauvegarde joint son coffre, quelles adresses répondent, et ce qui fonctionne quand elles ne répondent pas.',
    vault: 'Coffre',
    asking: 'Il est demandé au serveur de sauvegarde s’il joint son coffre. Cela peut prendre une minute ou deux.',
    askAgain: 'Demander à nouveau',
    connected: 'Le serveur de sauvegarde joint son coffre.',
    notConnected: 'Le serveur de sauvegarde ne joint pas son coffre.',
    notConnectedText:
      'Essayez les adresses ci-dessous\u00a0: celles qui ne répondent pas doivent être autorisées. Depuis quand la connexion est perdue n’est pas indiqué.',
    notInstalled: 'Il n’y a pas d’Azure Backup Server sur cet ordinateur.',
    notInstalledText:
      'Seul le serveur de sauvegarde peut interroger son coffre. Démarrez ce programme sur ce serveur. Les adresses peuvent aussi être essayées d’ici.',
    unknown: (reason) => `On ne sait pas si le coffre est joint\u00a0: ${reason}.`,
    unknownText:
      'Demandez à nouveau. Si cela persiste, ouvrez Azure Backup Server PowerShell en tant qu’administrateur et exécutez-y cette commande\u00a0: elle répond True si le coffre est joint.',
    notWindowsText: 'Démarrez ce programme sur le serveur de sauvegarde. Les adresses peuvent aussi être essayées d’ici.',
    copyCommand: 'Copier la commande',
    copied: 'Copié',
    addresses: 'Adresses',
    addressesText:
      'Chaque adresse est essayée de la manière définie dans Windows sur ce serveur. Seules des connexions sont établies\u202f; rien n’est envoyé. Un proxy défini seulement dans l’agent Recovery Services n’est pas utilisé ici.',
    tryAll: 'Essayer toutes les adresses',
    waitingFor: (count) => (count === 1 ? 'En attente d’une adresse…' : `En attente de ${String(count)} adresses…`),
    routeDirect: 'Essai direct\u00a0: aucun serveur proxy n’est défini sur ce serveur.',
    routeScript: (address) =>
      `Essai direct\u00a0: un script choisit le proxy ici (${address}), et ni ce programme ni l’agent ne l’exécutent.`,
    routeProxy: (name, owner) => `Essai par le serveur proxy ${name}, ${owner}.`,
    routeUnknown: (reason) => `Essai direct\u00a0: les paramètres de proxy de ce serveur ne sont pas connus, car ${reason}.`,
    allReached: 'Toutes les adresses répondent.',
    notReached: (missing, all) =>
      missing === 1
        ? `1\u00a0adresse sur ${String(all)} ne répond pas.`
        : `${String(missing)}\u00a0adresses sur ${String(all)} ne répondent pas.`,
    notReachedText: 'Autorisez-les sur le pare-feu et le serveur proxy, puis essayez-les à nouveau.',
    wantsPasswordText:
      'Le serveur proxy demande un nom d’utilisateur et un mot de passe, que les paramètres de Windows ne contiennent pas. Ce test ne dit pas si l’agent passe avec les siens.',
    works: 'Ce qui fonctionne',
    foundConnected: 'La connexion a été constatée\u00a0: le serveur de sauvegarde joint son coffre.',
    sinceWhen: 'Depuis combien de temps la connexion est-elle perdue\u202f?',
    connection: 'Quel est l’état de la connexion à Azure\u202f?',
    subscription: 'Quel est l’état de l’abonnement\u202f?',
    subscriptionHint: 'Il est indiqué dans le portail Azure, à la page «\u00a0Abonnements\u00a0».',
    lostUnder15Days:
      'Pendant les 15\u00a0premiers jours sans connexion, tout ce qui est autorisé avec elle le reste. Seul ce qui a besoin d’Azure doit attendre la connexion. Ensuite, les sauvegardes s’arrêtent.',
    lostOver15Days: 'Une fois la connexion rétablie, seul l’abonnement décide de ce qui fonctionne.',
    choose: 'Choisissez l’état de la connexion\u00a0: ce qui fonctionne est alors affiché ici.',
    table: (connectivity) => `Ce qui est autorisé, selon l’état de l’abonnement. Connexion\u00a0: ${connectivity}`,
    operation: 'Opération',
    chosenState: (state) => `${state} (choisi)`,
    says: (state) => `À propos de cet état\u00a0: ${state}`,
  },
});
