import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { AnswerTo } from '../../../app/answers/answers.ts';
import { scratchBytes } from '../../../app/answers/folders.ts';
import { products } from '../../../app/products/index.ts';
import { Message } from '../../parts/message.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { FailureMessage } from '../../wizard/failure-message.tsx';
import { useHandover, useKeptDraft, useSubmitAnswer } from '../../wizard/forms/handover.ts';
import { submitForm, useDomainForm } from '../../wizard/forms/use-domain-form.ts';
import { useField, type FieldBinding } from '../../wizard/forms/use-field.ts';
import { useMachineFacts } from '../../wizard/forms/use-machine-facts.ts';
import { PageForm } from '../../wizard/page-form.tsx';
import { useSnapshot, useTexts } from '../../wizard/use-wizard.ts';
import { DriveTable } from './drive-table.tsx';
import { FolderField } from './folder-field.tsx';
import './folders.css';
import { amountIn, firstFields, foldersForm, type FolderFields } from './form.ts';
import { roomOn, obstacleFor, type DriveRoom } from './room.ts';
import { foldersTexts } from './texts.ts';

const folderNames = ['programFiles', 'databaseFiles', 'scratch'] as const;

/** Where everything goes, and whether there is room for it. */
export function FoldersPage() {
  const words = useTexts(foldersTexts);
  const product = products[useSnapshot((snapshot) => snapshot.product?.id ?? 'mabs-v3')];
  const given = useSnapshot(({ answers }) => answers.folders);
  const [first] = useState(() => firstFields(given, product));
  const form = useDomainForm<FolderFields, AnswerTo<'folders'>>(foldersForm, first);
  const facts = useMachineFacts();
  const volumes = facts?.volumes.kind === 'known' ? facts.volumes.value : null;
  const typed = { ...first, ...useWatch({ control: form.control }) };
  const rooms = roomOn(typed, product, volumes);
  const say = useObstacleWords();
  const withRoom = (field: FieldBinding<string>): FieldBinding<string> => ({
    ...field,
    problem: field.problem ?? say(obstacleFor(field.value, rooms)),
  });
  const programFiles = withRoom(useField(form, 'programFiles'));
  const databaseFiles = withRoom(useField(form, 'databaseFiles'));
  const scratch = withRoom(useField(form, 'scratch'));
  const cloudData = useField(form, 'cloudDataGigabytes');
  const submit = useSubmitAnswer();
  const { run, failure } = useHandover();
  useKeptDraft('folders', { first, now: form.getValues, read: (fields) => foldersForm.safeParse(fields).data });
  const save = async (answer: AnswerTo<'folders'>): Promise<boolean> => {
    const short = folderNames.find((name) => obstacleFor(answer[name], rooms) !== null);
    if (short !== undefined) form.setFocus(short);
    return short === undefined && run(() => submit('folders', answer));
  };
  return (
    <PageForm onSubmit={() => submitForm(form, save)}>
      <div className="folder-fields">
        <FolderField field={programFiles} label={words.programFiles} />
        <FolderField field={databaseFiles} label={words.databaseFiles} />
        <FolderField field={scratch} label={words.scratch} hint={words.scratchHint} />
        <TextField
          {...cloudData}
          label={words.cloudData}
          hint={scratchHint(words, typed.cloudDataGigabytes)}
          inputMode="decimal"
          unit={words.unit}
        />
      </div>
      <DriveTable rooms={rooms} />
      {facts !== null && volumes === null ? <Message kind="warning">{words.freeUnknown}</Message> : null}
      <Message kind="info">{words.pool}</Message>
      {failure === null ? null : <FailureMessage failure={failure} />}
    </PageForm>
  );
}

function scratchHint(words: { readonly cloudDataHint: string; readonly scratchNeeds: (bytes: number) => string }, typed: string): string {
  const amount = amountIn(typed);
  return amount === null || !(amount > 0) ? words.cloudDataHint : `${words.cloudDataHint} ${words.scratchNeeds(scratchBytes(amount))}`;
}

function useObstacleWords(): (room: DriveRoom | null) => string | null {
  const words = useTexts(foldersTexts);
  return (room) => {
    if (room === null || room.free.kind === 'unknown') return null;
    if (room.isUnfit) return words.notFit(room.drive);
    return room.free.kind === 'absent' ? words.noDrive(room.drive) : words.notEnough(room.drive, room.needed, room.free.bytes);
  };
}
