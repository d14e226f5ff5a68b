import { useState } from 'react';
import { useWizard, useSnapshot, useTexts } from '../../wizard/use-wizard.ts';
import { Button } from '../../parts/button.tsx';
import { Progress } from '../../parts/progress.tsx';
import { Stack } from '../../parts/stack.tsx';
import { formatNumber } from '../../../app/texts/format.ts';
import { FailureMessage } from '../../wizard/failure-message.tsx';
import { useLanguage } from '../../wizard/use-wizard.ts';
import { OldResults } from '../../wizard/check-results/results-age.tsx';
import { useCheckActions, type CheckActions } from '../../wizard/check-results/use-check-actions.ts';
import { PageForm } from '../../wizard/page-form.tsx';
import { RestartPending } from '../../wizard/restart/restart-choice.tsx';
import { ComparisonStrip } from './comparison-strip.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { FilteredResults } from './filtered-results.tsx';
import { OtherServer } from './other-server.tsx';
import { prerequisitesTexts } from './texts.ts';
import { Toolbar } from './toolbar.tsx';
import { usePageKeys } from './use-page-keys.ts';
import { useTransfer } from './use-transfer.ts';
import { Verdict, VerdictAnnouncer } from './verdict.tsx';
import { WhatIsChecked } from './what-is-checked.tsx';

/** The checks of the server: run by a click, shown as they come with what to do, run again until nothing blocks. */
export function PrerequisitesPage() {
  const words = useTexts(prerequisitesTexts);
  const running = useSnapshot(({ checks }) => checks.running);
  const server = useSnapshot(({ checks }) => checks.server);
  const actions = useCheckActions('server');
  const transfer = useTransfer();
  const [isExporting, setExporting] = useState(false);
  const search = usePageKeys({ run: server, actions });
  const problem = actions.problem ?? transfer.problem;
  return (
    <PageForm onSubmit={() => Promise.resolve(true)}>
      <OtherServer openOther={transfer.openFacts} />
      {problem === null ? null : <FailureMessage failure={problem} />}
      {server === null && !running ? <p>{words.first}</p> : null}
      {running ? <Running actions={actions} /> : null}
      {server === null || running ? null : <Verdict run={server} />}
      {server === null || running ? null : <OldResults run={server} actions={actions} />}
      <VerdictAnnouncer run={server} />
      <RestartPending />
      <Toolbar
        run={server}
        actions={actions}
        transfer={transfer}
        onExport={() => {
          setExporting(true);
        }}
      />
      {server === null && !running ? <WhatIsChecked /> : null}
      <ComparisonStrip end={transfer.endCompare} />
      <FilteredResults run={server} actions={actions} searchRef={search} />
      <ExportDialog
        open={isExporting}
        close={() => {
          setExporting(false);
        }}
        save={transfer.save}
      />
    </PageForm>
  );
}

function Running({ actions }: { readonly actions: CheckActions }) {
  const words = useTexts(prerequisitesTexts);
  const language = useLanguage();
  const arrived = useWizard((state) => state.arrived);
  const count = (value: number): string => formatNumber(value, language);
  const progress = arrived === null ? undefined : words.progress(count(arrived.results.length), count(arrived.total));
  const isCounted = arrived !== null && arrived.total > 0 && actions.fixing === null;
  return (
    <Stack gap="small">
      <Progress
        label={actions.fixing === null ? words.running : words.fixing}
        fraction={isCounted ? arrived.results.length / arrived.total : null}
        valueText={progress === undefined ? words.runningValue : `${words.runningValue}, ${progress}`}
        description={isCounted ? progress : undefined}
      />
      {actions.fixing === null ? (
        <Stack direction="row">
          <Button onClick={actions.stop}>{words.stop}</Button>
        </Stack>
      ) : null}
    </Stack>
  );
}
