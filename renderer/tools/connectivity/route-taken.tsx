import { assertNever } from '../../../app/assert-never.ts';
import { checkLabels } from '../../../app/checks/check-labels.texts.ts';
import type { Route } from '../../../app/connectivity/reach.ts';
import type { Language } from '../../../app/texts/texts.ts';
import { addressesTexts } from '../../wizard/addresses/addresses.texts.ts';
import { useLanguage, useTexts } from '../../wizard/use-wizard.ts';
import { connectivityTexts } from './texts.ts';

/** The way the addresses were asked: through which proxy, and who it is set for. The agent does not use one of the user's. */
export function RouteTaken({ route }: { readonly route: Route }) {
  const { system } = useTexts(addressesTexts);
  const isOfUser = route.kind === 'proxy' && route.owner === 'user';
  return (
    <p>
      {routeWords(route, useLanguage())}
      {isOfUser ? ` ${system}` : ''}
    </p>
  );
}

function routeWords(route: Route, language: Language): string {
  const words = connectivityTexts[language];
  switch (route.kind) {
    case 'direct':
      return route.script === null ? words.routeDirect : words.routeScript(route.script);
    case 'proxy':
      return words.routeProxy(`${route.host}:${String(route.port)}`, addressesTexts[language].owner[route.owner]);
    case 'unknown':
      return words.routeUnknown(checkLabels[language].unknownReason[route.reason]);
    default:
      return assertNever(route);
  }
}
