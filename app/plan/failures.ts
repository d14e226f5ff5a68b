import * as z from 'zod';
import { defineFailure } from '../define-failure.ts';
import { finding } from '../errors/finding.ts';
import { authenticode } from '../package/authenticode.ts';
import { stayReason } from './declaration.ts';
import { shownWindow } from './shown-window.ts';

/** What the program of a step said before it failed: errors it named, and its lines around the last of them, redacted. */
const heard = z.strictObject({ findings: z.array(finding), lines: z.array(z.string()) }).optional();

/** What can end a run. `step` is the id of the step, `program` the file name of its program. */
export const runFailures = [
  /** A question the plan needs an answer to is open; `topic` is the key in the answers. */
  defineFailure('run.answerMissing', { topic: z.string() }),
  /** A secret was not entered (it is asked again after every start of the program). */
  defineFailure('run.secretMissing', { secret: z.string() }),
  /** The password of the local accounts is shorter than the computer's policy takes; the password itself is nobody's business. */
  defineFailure('run.passwordTooShort', { minimum: z.int() }),
  /** An upgrade was asked for, and no backup server is there that tells its database. */
  defineFailure('run.nothingToUpgrade', { product: z.string() }),
  /** A blocking check has not passed. */
  defineFailure('run.checksBlock', { checks: z.array(z.string()) }),
  /** The program of a step is not where the extracted package should have it. */
  defineFailure('run.programMissing', { step: z.string(), program: z.string() }),
  /** The program on disk is not the one that was extracted: its SHA-256 changed. */
  defineFailure('run.programChanged', { step: z.string(), program: z.string() }),
  /** The program that the administrator named is not signed by its vendor as it should be; `signer` is who signed it, if anybody. */
  defineFailure('run.programNotTrusted', {
    step: z.string(),
    program: z.string(),
    verdict: authenticode.shape.verdict.exclude(['valid']),
    signer: z.string().nullable(),
  }),
  /** A program of a package that somebody else extracted is not signed by the vendor as it should be. */
  defineFailure('run.packageNotTrusted', {
    step: z.string(),
    program: z.string(),
    verdict: authenticode.shape.verdict.exclude(['valid']),
    signer: z.string().nullable(),
  }),
  /** The system refused to start the program; `reason` is the system's code. */
  defineFailure('run.programNotStarted', { step: z.string(), program: z.string(), reason: z.string() }),
  /** The program ended with an exit code that its table does not call success. */
  defineFailure('run.exitCode', {
    step: z.string(),
    program: z.string(),
    exitCode: z.int(),
    /** The vendor's error id found in its output or log, e.g. 4323. */
    vendorId: z.int().optional(),
    /** The vendor's own words beside that id. */
    vendorMessage: z.string().optional(),
    heard,
  }),
  /** The program was ended by a signal or crashed. */
  defineFailure('run.programKilled', { step: z.string(), program: z.string(), signal: z.string(), heard }),
  /** The program was silent and did not end within its hard limit (minutes). */
  defineFailure('run.programHangs', {
    step: z.string(),
    program: z.string(),
    minutes: z.number(),
    heard,
    /** Windows it showed at last. */
    windows: z.array(shownWindow).optional(),
  }),
  /** A program of an interrupted run is still there after its usual time; it is never ended by us. */
  defineFailure('run.programStillRuns', { step: z.string(), program: z.string(), pid: z.int() }),
  /** Windows Installer worked for somebody else for as long as a step waits (minutes). */
  defineFailure('run.installerBusy', { step: z.string(), minutes: z.number() }),
  /** A file that would hold a secret is there already, with another text. It is never replaced. */
  defineFailure('run.secretFileDiffers', { path: z.string() }),
  /** A file with a secret could not be removed: a run does not finish beside it, and a session is not put away with it. */
  defineFailure('run.secretFileLeft', { path: z.string() }),
  /** Required addresses did not answer; `patterns` are what a firewall has to allow. */
  defineFailure('run.notConnected', { patterns: z.array(z.string()) }),
  /** The program reports success but what it should have left is not there. */
  defineFailure('run.evidenceMissing', { step: z.string(), missing: z.array(z.string()), heard }),
  /** The program of the step ran, and nobody could tell whether what it should have left is there: it is not started again before that is known. */
  defineFailure('run.evidenceUntold', { step: z.string(), untold: z.array(z.string()) }),
  /** An earlier attempt of the step did not end well, or nobody can tell that it did, and left this; its program cannot be started over it. */
  defineFailure('run.halfInstalled', { step: z.string(), found: z.array(z.string()) }),
  /** All steps ran, and at the end something that they should have brought is not there; `steps` brought it. */
  defineFailure('run.proofMissing', { steps: z.array(z.string()) }),
  /** The journal cannot be written, so nothing may be started. */
  defineFailure('run.journalUnwritable', { path: z.string(), reason: z.string() }),
  /** The journal holds a record that does not match its checksum. */
  defineFailure('run.journalDamaged', { path: z.string(), line: z.int() }),
  /** The journal was written by a newer version of this program. */
  defineFailure('run.journalNewer', { path: z.string(), version: z.int() }),
  /** Another run is going on with the same state folder; `pid` is its process. */
  defineFailure('run.locked', { pid: z.int() }),
  /** The installation was interrupted again and again without a step being finished in between. */
  defineFailure('run.tooManyResumes', { times: z.int() }),
  /** The interrupted run was begun by another version of this program. */
  defineFailure('run.versionChanged', { began: z.string(), now: z.string() }),
  /** The interrupted run installs another product. */
  defineFailure('run.productChanged', { began: z.string(), now: z.string() }),
  /** The step is part of a phase that must not be left half-way: no stop, no close. */
  defineFailure('run.cannotBeLeft', { step: z.string(), reason: stayReason }),
  /** Nothing to go on with: the state folder holds no interrupted run. */
  defineFailure('run.nothingToResume', { state: z.string() }),
] as const;
