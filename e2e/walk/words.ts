import { failureWords } from '../../app/failure.texts.ts';
import type { PageId } from '../../app/flow/pages.ts';
import { planTexts } from '../../app/plan/plan.texts.ts';
import { stepTexts } from '../../app/plan/step.texts.ts';
import { stopTexts } from '../../app/plan/stop.texts.ts';
import { problemTexts } from '../../app/answers/problem.texts.ts';
import type { Language, ShapeOf, Texts, TextTree } from '../../app/texts/texts.ts';
import { connectionTexts } from '../../renderer/pages/connection/texts.ts';
import { finishTexts } from '../../renderer/pages/finish/texts.ts';
import { foldersTexts } from '../../renderer/pages/folders/texts.ts';
import { installationTexts } from '../../renderer/pages/installation/texts.ts';
import { launchTexts } from '../../renderer/pages/launch/texts.ts';
import { partTexts } from '../../renderer/pages/package/part.texts.ts';
import { driveTexts } from '../../renderer/pages/package/drives.texts.ts';
import { sumsTexts } from '../../renderer/pages/package/sums.texts.ts';
import { packageTexts } from '../../renderer/pages/package/texts.ts';
import { passphraseTexts } from '../../renderer/pages/passphrase/texts.ts';
import { prerequisitesTexts } from '../../renderer/pages/prerequisites/texts.ts';
import { strengthTexts } from '../../renderer/wizard/forms/strength.texts.ts';
import { securityTexts } from '../../renderer/pages/security/texts.ts';
import { signInTexts } from '../../renderer/pages/sql/sign-in.texts.ts';
import { sqlTexts } from '../../renderer/pages/sql/texts.ts';
import { summaryTexts } from '../../renderer/pages/summary/texts.ts';
import { updatesTexts } from '../../renderer/pages/updates/texts.ts';
import { vaultTexts } from '../../renderer/pages/vault/texts.ts';
import { welcomeTexts } from '../../renderer/pages/welcome/texts.ts';
import { agentsTexts } from '../../renderer/tools/agents/texts.ts';
import { connectivityTexts } from '../../renderer/tools/connectivity/texts.ts';
import { overviewTexts } from '../../renderer/tools/overview/texts.ts';
import { serverMoveTexts } from '../../renderer/tools/server-move/texts.ts';
import { storageTexts } from '../../renderer/tools/storage/texts.ts';
import { checkResultsTexts } from '../../renderer/wizard/check-results/check-results.texts.ts';
import { secretTexts } from '../../renderer/wizard/forms/secret.texts.ts';
import { restartChoiceTexts } from '../../renderer/wizard/restart/restart.texts.ts';
import { frameTexts } from '../../renderer/wizard/frame.texts.ts';
import { helpTexts } from '../../renderer/wizard/help/help.texts.ts';

/** The words of the whole wizard in one language, out of the catalogues of their owners. */
export function wordsIn(language: Language) {
  const one = <T extends TextTree>(texts: Texts<T>): ShapeOf<T> => texts[language] as ShapeOf<T>;
  return {
    language,
    problems: problemTexts[language],
    failure: (failure: Parameters<typeof failureWords>[0]) => failureWords(failure, language),
    frame: one(frameTexts),
    steps: one(stepTexts),
    stop: one(stopTexts),
    restart: one(restartChoiceTexts),
    plan: one(planTexts),
    secrets: one(secretTexts),
    signIn: one(signInTexts),
    strength: one(strengthTexts),
    part: one(partTexts),
    results: one(checkResultsTexts),
    help: one(helpTexts),
    drives: one(driveTexts),
    sums: one(sumsTexts),
    launch: one(launchTexts),
    package: one(packageTexts),
    welcome: one(welcomeTexts),
    prerequisites: one(prerequisitesTexts),
    sql: one(sqlTexts),
    folders: one(foldersTexts),
    security: one(securityTexts),
    updates: one(updatesTexts),
    connection: one(connectionTexts),
    vault: one(vaultTexts),
    passphrase: one(passphraseTexts),
    summary: one(summaryTexts),
    installation: one(installationTexts),
    finish: one(finishTexts),
    tools: one(overviewTexts),
    storage: one(storageTexts),
    agents: one(agentsTexts),
    connectivity: one(connectivityTexts),
    'server-move': one(serverMoveTexts),
  } satisfies Record<PageId, { readonly title: string }> & Record<string, unknown>;
}

/** See {@link wordsIn}. */
export type Words = ReturnType<typeof wordsIn>;
