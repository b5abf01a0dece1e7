import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { routesOf } from '../src/app.ts';
import type { Parts } from '../src/parts.ts';
import type { Route } from '../src/platform/http/route.ts';

// Routes are data: nothing of these is used before one is asked.
const settings = { secret: 'of the tests', secretsBefore: [], baseUrl: 'http://localhost', action: 'shbb' };
const parts = {
  settings,
  catalogue: {},
  demonstration: false,
  accounts: {},
  store: {},
  uploadParts: {},
  protection: {},
  assets: {},
};
const routes = routesOf(parts as unknown as Parts);

type Function = { readonly file: string; readonly text: string; readonly exported: boolean };

/** Every function of the source by its name, with its text. */
function functionsOf(folder: string): ReadonlyMap<string, readonly Function[]> {
  const found = new Map<string, Function[]>();
  for (const file of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file) || /\.test\.|^platform\/(?!files)/.test(file)) continue;
    const whole = fs.readFileSync(path.join(folder, file), 'utf8');
    for (const text of whole.split(/^(?=(?:export )?(?:async )?function \w|(?:export )?const \w)/m)) {
      const [, one, other] =
        /^(?:export )?(?:(?:async )?function (\w+)|const (\w+)[^=]*=[^=])/.exec(text) ?? [];
      const name = one ?? other;
      if (!name) continue;
      found.set(name, [...(found.get(name) ?? []), { file, text, exported: text.startsWith('export') }]);
    }
  }
  return found;
}

/** How a verb holds what it decides on until it has written: a lock, or a write that only takes what is still as it was. */
const holds =
  /\.for\w*(?:Update|Share)\(|\block: true\b|\bfor (?:no key )?update\b|pg_advisory_xact_lock|numUpdatedRows|numDeletedRows|\.onConflict\(|on conflict/;
const called = /(?<![.\w])([a-z]\w+)(?:<[^(]*>)?\(/g;
/** Locks only when it is asked to. */
const onDemand = /\block\?:|\boptions\.lock\b/;

/** Whether a function or one that it calls holds: the one of its own file, or else what other files export under the name. */
function isHeld(
  { file, text }: Pick<Function, 'file' | 'text'>,
  functions: ReadonlyMap<string, readonly Function[]>,
  depth = 5,
): boolean {
  if (holds.test(text) && !onDemand.test(text)) return true;
  if (depth === 0) return false;
  return [...text.matchAll(called)].some(([, name]) => {
    const named = (functions.get(name!) ?? []).filter((one) => one.text !== text);
    const own = named.filter((one) => one.file === file);
    const meant = own.length > 0 ? own : named.filter(({ exported }) => exported);
    return meant.some((one) => isHeld(one, functions, depth - 1));
  });
}
const acting = (all: readonly Route[]) => all.filter((one) => one.kind !== 'page');
/** What is imported is called so in a test: `(0, __vite_ssr_import_3__.payInstalment)(…)`. */
const actOf = (route: Route) =>
  ('act' in route ? String(route.act) : '').replace(/\(0,\s*\w+\.(\w+)\)/g, '$1');
const unheld = (all: readonly Route[], functions: ReadonlyMap<string, readonly Function[]>) =>
  acting(all).flatMap((route) => {
    const text = verbs[route.path] ? `${verbs[route.path]}(` : actOf(route);
    return isHeld({ file: '', text }, functions) ? [] : [route.path];
  });

/** Routes made for several verbs at once, whose act names none: the verb that each calls. */
const verbs: Readonly<Record<string, string>> = {
  '/staff/voice/cases/:caseId/acknowledge': 'acknowledgeCase',
  '/staff/voice/cases/:caseId/take-up': 'takeUpCase',
  '/staff/voice/cases/:caseId/reopen': 'reopenCase',
  '/staff/calls/:callId/cancel': 'cancelCall',
  '/staff/calls/:callId/correct': 'announceCorrection',
  '/instalments/:instalmentId/request': 'requestInstalment',
  '/instalments/:instalmentId/approve-first': 'approveInstalment',
  '/instalments/:instalmentId/approve-second': 'approveInstalment',
  '/instalments/:instalmentId/refuse': 'refuseInstalment',
  '/staff/annexes/:attachmentId': 'decideAnnex',
  '/staff/gap-files/:fileId': 'decideGapFile',
  '/staff/account-proofs/:accountProofId': 'decideAccountFile',
  '/staff/payment-proofs/:proofId': 'decideProof',
  '/agreements/:agreementId/change': 'askForChange',
  '/agreements/:agreementId/addendum': 'draftAddendum',
  '/mentorings/:mentoringId/ask': 'askMentor',
  '/mentorings/:mentoringId/answer': 'answerSubGrantee',
  '/mentorings/:mentoringId/learned': 'recordLesson',
  '/mentorings/:mentoringId/added': 'addToLesson',
  '/visit-findings/:findingId/follow-up': 'followUpFinding',
  '/visit-findings/:findingId/settle': 'settleFinding',
  '/staff/bills/:billId': 'decideBill',
  '/staff/releases/:releaseId/offer': 'offerRelease',
  '/staff/releases/:releaseId/return': 'returnRelease',
  '/staff/releases/:releaseId/set-aside': 'setAsideRelease',
  '/staff/releases/:releaseId/withdraw': 'withdrawRelease',
  '/staff/report-parts/:partId/write': 'writePart',
  '/staff/report-parts/:partId/submit': 'submitPart',
  '/staff/report-parts/:partId/edit': 'editPart',
  '/staff/forms/drafts/:draftId/places/:piece/up': 'moveInDraft',
  '/staff/forms/drafts/:draftId/places/:piece/down': 'moveInDraft',
  '/staff/risks/:riskId/happened': 'noteHappened',
  '/staff/risks/:riskId/close': 'closeRisk',
  '/staff/risks/:riskId/decline': 'declineRisk',
  '/staff/visibility/:productId/edit': 'editProduct',
  '/staff/visibility/:productId/check': 'checkRecord',
  '/registration/:link/decline': 'declineInvitation',
  '/registration/:link/cancel': 'cancelRegistration',
  '/registration/:link/forget': 'forgetParticipant',
};

const isMade = 'it makes a record of its own, and decides on no other';
const isLooked = 'it shows what was asked or read, and changes nothing';
const isSealed = 'its form is sealed and waits for a job, which decides';
const isSignIn =
  'a sign-in is in the tables of accounts, each of its rows written at once; only the trail is the verb’s own';
/** Verbs that hold nothing, each with its reason. */
const holdsNothing: Readonly<Record<string, string>> = {
  ...each(isLooked, [
    '/staff/budget/import',
    '/staff/budget/expenditure/import',
    '/staff/budget/expenditure/import/statement',
    '/staff/rates',
    '/certificates',
    '/receipts/verify',
  ]),
  ...each(isSealed, ['/register', '/register/another', '/sign-in/forgotten']),
  ...each(isSignIn, [
    '/sign-in',
    '/sign-out',
    '/account/sessions/:sessionId/end',
    '/account/end-sessions',
    '/account/second-factor',
    '/account/second-factor/codes',
    '/account/second-factor/confirm',
    '/account/passkeys',
  ]),
  '/account/act-for/:organisationId': 'it sets a cookie, and the role is asked again with each request',
  '/uploads/:sha256/:at': 'each part is a file of its own, named by what is in it',
  '/staff/logframe/:indicator/dispute': 'a unique index keeps a second one that is open',
  ...each(isMade, [
    '/account/requests/new',
    '/staff/privacy/requests/new',
    '/staff/privacy/breaches/new',
    '/staff/organisations/new',
    '/staff/outputs/new',
    '/staff/partnerships/new',
    '/staff/standards/new',
    '/staff/provisions/new',
    '/staff/instruments/new',
    '/staff/laws/new',
    '/staff/series/new',
    '/staff/modules/new',
    '/staff/engagements/new',
    '/staff/outcomes/new',
    '/staff/media-echo/new',
    '/staff/matrix/cycles/new',
    '/staff/periods/new',
    '/staff/risks/new',
    '/staff/visibility/new',
    '/staff/forms/drafts/import',
  ]),
};
function each(reason: string, paths: readonly string[]): Record<string, string> {
  return Object.fromEntries(paths.map((one) => [one, reason]));
}

describe('A form or button on a record', () => {
  const functions = functionsOf('src');

  it('holds what it decides on until it has written: a verb that reads without a lock is named by its path.', () => {
    expect(acting(routes).length).toBeGreaterThan(450);
    expect(unheld(routes, functions).toSorted()).toEqual(Object.keys(holdsNothing).toSorted());
  });

  it('is named when its verb only reads and saves, and when nothing says which verb it calls.', () => {
    const [route] = acting(routes);
    const planted = { ...route!, path: '/planted', act: 'saveUnlocked(work, id)' } as unknown as Route;
    const as = (text: string): Function[] => [{ file: 'planted.ts', text, exported: true }];
    const known = new Map([
      ['saveUnlocked', as("const found = await findIt(tx, id); await saveIt(tx, id, { state: 'done' });")],
      ['findIt', as("return tx.selectFrom('a.b').where('id', '=', id).executeTakeFirst();")],
      ['saveIt', as("await tx.updateTable('a.b').set(change).where('id', '=', id).execute();")],
    ]);
    expect(unheld([planted], known)).toEqual(['/planted']);
    known.set(
      'findIt',
      as("return tx.selectFrom('a.b').where('id', '=', id).forUpdate().executeTakeFirst();"),
    );
    expect(unheld([planted], known)).toEqual([]);
    expect(unheld([{ ...planted, act: 'verb(work, id)' } as unknown as Route], known)).toEqual(['/planted']);
  });
});
