import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { hostPath } from '../../../app/answers/paths.ts';
import { agentInstallerWords } from '../../../app/package/agent-installer.texts.ts';
import type { AgentInstaller } from '../../../app/package/agent-installer.ts';
import { PathField } from '../../parts/path-field.tsx';
import type { FocusTarget } from '../../parts/text-field.tsx';
import { DroppedPath } from '../../wizard/forms/dropped-path.tsx';
import { useBrowse } from '../../wizard/forms/use-browse.ts';
import { useProblemWords } from '../../wizard/forms/use-problem-words.ts';
import { useBridge, useLanguage, useTexts } from '../../wizard/use-wizard.ts';
import { updatesTexts } from './texts.ts';

/** The installer that was typed or chosen, and what is known of it. */
export interface NamedAgent {
  readonly path: string;
  readonly setPath: (path: string) => void;
  /** What is wrong with it, or null. */
  readonly problem: string | null;
  /** What is good about it, or null. */
  readonly said: string | null;
  readonly isLooking: boolean;
  readonly look: (path: string) => Promise<boolean>;
  /** Looks at what stands there now; false, with the caret in the field, where it cannot be taken. */
  readonly isTaken: () => Promise<boolean>;
  readonly inputRef: (target: FocusTarget | null) => void;
}

/** The part of the answer that names an installer; an empty field names none. */
export function agentPart(path: string): { readonly agentInstaller?: string } {
  return path.trim() === '' ? {} : { agentInstaller: path.trim() };
}

/** Looks after the field: main looks at the file when it was chosen or left, and once more before the page is. */
export function useAgentInstaller(first: string): NamedAgent {
  const { call } = useBridge();
  const language = useLanguage();
  const wordsFor = useProblemWords();
  const [path, setPath] = useState(first);
  const [seen, setSeen] = useState<AgentInstaller | null>(null);
  const [isLooking, setIsLooking] = useState(false);
  const field = useRef<FocusTarget | null>(null);
  const look = async (typed: string): Promise<boolean> => {
    const parsed = hostPath.safeParse(typed);
    if (!parsed.success) return typed.trim() === '';
    setIsLooking(true);
    const outcome = await call('agent.look', { file: parsed.data });
    setIsLooking(false);
    setSeen(outcome.kind === 'ok' ? outcome.value : null);
    return outcome.kind === 'ok' && outcome.value.verdict === 'accepted';
  };
  const isTaken = async (): Promise<boolean> => {
    const taken = await look(path);
    if (!taken) field.current?.focus();
    return taken;
  };
  const found = seen?.file === path.trim() ? agentInstallerWords(seen, language) : null;
  const isRefused = seen?.file === path.trim() && seen.verdict !== 'accepted';
  const inputRef = (target: FocusTarget | null): void => {
    field.current = target;
  };
  const issue = path.trim() === '' ? undefined : hostPath.safeParse(path).error?.issues[0];
  const problem = wordsFor(issue) ?? (isRefused ? found : null);
  return { path, setPath, problem, said: isRefused ? null : found, isLooking, look, isTaken, inputRef };
}

/** The field for a newer installer of the agent. */
export function AgentInstallerField({ agent }: { readonly agent: NamedAgent }) {
  const words = useTexts(updatesTexts);
  const browse = useBrowse();
  const take = (path: string): void => {
    agent.setPath(path);
    void agent.look(path);
  };
  const lookFirst = useEffectEvent(() => void agent.look(agent.path));
  useEffect(() => {
    lookFirst();
  }, []);
  return (
    <DroppedPath onPath={take}>
      <PathField
        name="agentInstaller"
        label={words.agent}
        value={agent.path}
        onChange={agent.setPath}
        onBlur={() => void agent.look(agent.path)}
        hint={agent.isLooking ? words.agentLooking : (agent.said ?? words.agentHint)}
        problem={agent.problem}
        inputRef={agent.inputRef}
        browseLabel={browse.label}
        onBrowse={() => {
          browse.file(agent.path, 'agentInstaller', take);
        }}
      />
    </DroppedPath>
  );
}
