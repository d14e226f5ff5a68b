import { useEffect, useState } from 'react';
import { assertNever } from '../../../app/assert-never.ts';
import type { SetupMode } from '../../../app/answers/mode.ts';
import type { SetupOffer } from '../../../app/products/setup-offer.ts';
import { CommandLink } from '../../parts/command-link.tsx';
import { Message } from '../../parts/message.tsx';
import { useBridge, useTexts } from '../../wizard/use-wizard.ts';
import { launchTexts } from './texts.ts';

/** Installation or upgrade, by what is on this computer already; where neither is possible, why. */
export function RealSetup({ start }: { readonly start: (mode: SetupMode) => void }) {
  const words = useTexts(launchTexts);
  const offer = useOffer();
  switch (offer.kind) {
    case 'install':
      return <CommandLink icon="server" title={words.install} text={words.installText} onClick={() => start('install')} />;
    case 'upgrade':
      return <CommandLink icon="server" title={words.upgrade} text={words.upgradeText(offer.version)} onClick={() => start('upgrade')} />;
    case 'installed':
      return (
        <Message kind="info" title={words.installedTitle}>
          {words.installed(offer.version)}
        </Message>
      );
    case 'notUpgradable':
      return (
        <Message kind="warning" title={words.otherTitle}>
          {words.other(offer.version)}
        </Message>
      );
    default:
      return assertNever(offer);
  }
}

/** A new server until something else is known: its own checks stop where one is there. */
function useOffer(): SetupOffer {
  const { call } = useBridge();
  const [offer, setOffer] = useState<SetupOffer>({ kind: 'install' });
  useEffect(() => {
    let isShown = true;
    void call('machine.offer', 'mabs-v3').then((outcome) => {
      if (isShown && outcome.kind === 'ok') setOffer(outcome.value);
    });
    return () => {
      isShown = false;
    };
  }, [call]);
  return offer;
}
