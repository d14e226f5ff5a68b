import { defineCheckTexts } from './check-text.ts';
import { textOf } from './check-values.ts';

/** Words of {@link reportingWebService}. */
export const reportingWebServiceTexts = defineCheckTexts({
  en: {
    title: 'Reporting Services: virtual directory of the web service',
    why: 'Setup expects Reporting Services as it would have configured it.',
    found: (values) => textOf(values, 'found'),
    required: (values) => textOf(values, 'required'),
    problem: (values) =>
      `The virtual directory of the web service of Reporting Services is “${textOf(values, 'found')}”; “${textOf(values, 'required')}” is needed.`,
    remedy: (values) => [
      `In Report Server Configuration Manager, set the virtual directory of the web service to “${textOf(values, 'required')}”.`,
      'Restart the service, then check again.',
    ],
  },
  fr: {
    title: 'Reporting Services\u00a0: répertoire virtuel du service web',
    why: 'Le programme d’installation attend Reporting Services tel qu’il l’aurait configuré.',
    found: (values) => textOf(values, 'found'),
    required: (values) => textOf(values, 'required'),
    problem: (values) =>
      `Reporting Services, répertoire virtuel du service web\u00a0: trouvé «\u00a0${textOf(values, 'found')}\u00a0», «\u00a0${textOf(values, 'required')}\u00a0» est nécessaire.`,
    remedy: (values) => [
      `Dans le Gestionnaire de configuration du serveur de rapports, répertoire virtuel du service web\u00a0: indiquez «\u00a0${textOf(values, 'required')}\u00a0».`,
      'Redémarrez le service, puis vérifiez à nouveau.',
    ],
  },
});
