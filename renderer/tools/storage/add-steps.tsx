import type { ReactNode } from 'react';
import { shellCommands, volumeCommand } from '../../../app/storage/add-commands.ts';
import type { Disk } from '../../../app/storage/disk.ts';
import { Collapsible } from '../../parts/collapsible.tsx';
import { Stack } from '../../parts/stack.tsx';
import { CommandToCopy } from '../../wizard/asking/command-to-copy.tsx';
import { useTexts } from '../../wizard/use-wizard.ts';
import { storageTexts } from './texts.ts';

/** How storage is added: in the console, or with commands to copy; `empty` are the disks that a command can prepare. */
export function AddSteps({ empty }: { readonly empty: readonly Disk[] }) {
  const words = useTexts(storageTexts);
  return (
    <section>
      <Stack gap="small">
        <h2>{words.how}</h2>
        <ol>
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>{words.capacity}</p>
        <Collapsible summary={words.shell}>
          <Stack>
            {empty.map((disk) => (
              <Step key={disk.number} command={volumeCommand(disk)}>
                {words.prepare(disk.number)}
              </Step>
            ))}
            <Step command={shellCommands.rescan}>{words.rescan}</Step>
            <Step command={shellCommands.list}>{words.list}</Step>
            <Step command={shellCommands.add}>{words.add}</Step>
          </Stack>
        </Collapsible>
      </Stack>
    </section>
  );
}

function Step({ command, children }: { readonly command: string; readonly children: ReactNode }) {
  return (
    <Stack gap="small">
      <p>{children}</p>
      <CommandToCopy command={command} />
    </Stack>
  );
}
