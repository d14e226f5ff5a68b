import { useId, useState } from 'react';
import { moveBeginning, type ServerMove } from '../../../app/server-move/move.ts';
import { movePools, type MovePool } from '../../../app/server-move/steps.ts';
import { Button } from '../../parts/button.tsx';
import { CheckBox } from '../../parts/check-box.tsx';
import { ChoiceField } from '../../parts/choice-field.tsx';
import { Collapsible } from '../../parts/collapsible.tsx';
import { Stack } from '../../parts/stack.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { FailureMessage } from '../../wizard/failure-message.tsx';
import { useTexts } from '../../wizard/use-wizard.ts';
import { serverMoveTexts } from './texts.ts';
import { useBegin } from './use-begin.ts';

/** What the form needs. */
interface BeginFormProps {
  /** The name of this computer; empty where it is none that could be meant. */
  readonly suggested: string;
  readonly onBegun: (move: ServerMove) => void;
}

/** What to know before a list begins, the two questions it depends on, and the condition of the whole way. */
export function BeginForm({ suggested, onBegun }: BeginFormProps) {
  const words = useTexts(serverMoveTexts);
  const [serverName, setServerName] = useState(suggested);
  const [pool, setPool] = useState<MovePool | null>(null);
  const [isOnModernStorage, setOnModernStorage] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const { begin, open, isAtWork, failure } = useBegin(onBegun);
  const working = useId();
  const blockedBy = isAtWork ? working : undefined;
  const parsed = moveBeginning.safeParse({ serverName, pool, isOnModernStorage });
  const isWrong = (field: keyof typeof moveBeginning.shape): boolean =>
    isAsked && parsed.error?.issues.some(({ path }) => path[0] === field) === true;
  return (
    <Stack>
      <section>
        <h2>{words.beginTitle}</h2>
        <ul>
          {words.about.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </section>
      <TextField
        label={words.serverName}
        hint={words.serverNameHint}
        name="serverName"
        value={serverName}
        onChange={setServerName}
        problem={isWrong('serverName') ? words.serverNameWrong : null}
      />
      <ChoiceField
        label={words.pool}
        name="pool"
        options={movePools.map((key) => ({ key, ...words.pools[key] }))}
        value={pool}
        onChange={setPool}
        problem={isWrong('pool') ? words.poolMissing : null}
      />
      <CheckBox
        label={words.condition}
        hint={words.conditionHint}
        name="isOnModernStorage"
        checked={isOnModernStorage}
        onChange={setOnModernStorage}
        problem={isWrong('isOnModernStorage') ? words.conditionMissing : null}
      />
      <Otherwise />
      {failure === null ? null : <FailureMessage failure={failure} />}
      <Stack direction="row" gap="small">
        <Button
          kind="primary"
          blockedBy={blockedBy}
          onClick={() => {
            setAsked(true);
            if (parsed.success) begin(parsed.data);
          }}
        >
          {words.begin}
        </Button>
        <Button icon="folder" blockedBy={blockedBy} onClick={open}>
          {words.open}
        </Button>
        <span role="status" id={working}>
          {isAtWork ? words.working : ''}
        </span>
      </Stack>
      <p className="quiet">{words.openHint}</p>
    </Stack>
  );
}

/** Why the way is closed without the condition, and what else there is. */
function Otherwise() {
  const words = useTexts(serverMoveTexts);
  const [why, ...ways] = words.otherwise;
  return (
    <Collapsible summary={words.otherwiseTitle}>
      <p>{why}</p>
      <ul>
        {ways.map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ul>
    </Collapsible>
  );
}
