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

/** Every function of the source by its name, with its text. */
function functionsOf(folder: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const file of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file) || /\.test\.|^platform\/(?!files)/.test(file)) continue;
    const text = fs.readFileSync(path.join(folder, file), 'utf8');
    for (const part of text.split(/^(?=(?:export )?(?:async )?function \w|(?:export )?const \w)/m)) {
      const [, one, other] =
        /^(?:export )?(?:(?:async )?function (\w+)|const (\w+)[^=]*=[^=])/.exec(part) ?? [];
      const name = one ?? other;
      if (name) found.set(name, [...(found.get(name) ?? []), part]);
    }
  }
  return found;
}

/** How a verb holds what it decides on until it has written: a lock, or a write that only takes what is still as it was. */
const holds =
  /\.for\w*Update\(|\bfor (?:no key )?update\b|pg_advisory_xact_lock|numUpdatedRows|numDeletedRows|\.onConflict\(|on conflict/;
const called = /\b([a-z]\w+)(?:<[^(]*>)?\)?\(/g;

function isHeld(text: string, functions: ReadonlyMap<string, readonly string[]>, depth = 5): boolean {
  if (holds.test(text)) return true;
  if (depth === 0) return false;
  return [...text.matchAll(called)].some(([, name]) =>
    (functions.get(name!) ?? []).some((one) => one !== text && isHeld(one, functions, depth - 1)),
  );
}
const acting = (all: readonly Route[]) => all.filter((one) => one.kind !== 'page' && one.subject);
const actOf = (route: Route) => ('act' in route ? String(route.act) : '');
const unheld = (all: readonly Route[], functions: ReadonlyMap<string, readonly string[]>) =>
  acting(all).flatMap((route) =>
    isHeld(verbs[route.path] ? `${verbs[route.path]}(` : actOf(route), functions) ? [] : [route.path],
  );

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
  '/staff/report-parts/:partId/write': 'writePart',
  '/staff/report-parts/:partId/submit': 'submitPart',
  '/staff/report-parts/:partId/edit': 'editPart',
  '/staff/forms/drafts/:draftId/places/:piece/up': 'moveInDraft',
  '/staff/forms/drafts/:draftId/places/:piece/down': 'moveInDraft',
  '/staff/risks/:riskId/happened': 'noteHappened',
  '/staff/risks/:riskId/close': 'closeRisk',
  '/staff/risks/:riskId/decline': 'declineRisk',
};

describe('A form or button on a record', () => {
  const functions = functionsOf('src');

  it('holds what it decides on until it has written: a verb that reads without a lock is named by its path.', () => {
    expect(acting(routes).length).toBeGreaterThan(200);
    expect(unheld(routes, functions)).toEqual([]);
  });

  it('is named when its verb only reads and saves, and when nothing says which verb it calls.', () => {
    const [route] = acting(routes);
    const planted = { ...route!, path: '/planted', act: 'saveUnlocked(work, id)' } as unknown as Route;
    const known = new Map([
      ['saveUnlocked', ["const found = await findIt(tx, id); await saveIt(tx, id, { state: 'done' });"]],
      ['findIt', ["return tx.selectFrom('a.b').where('id', '=', id).executeTakeFirst();"]],
      ['saveIt', ["await tx.updateTable('a.b').set(change).where('id', '=', id).execute();"]],
    ]);
    expect(unheld([planted], known)).toEqual(['/planted']);
    known.set('findIt', ["return tx.selectFrom('a.b').where('id', '=', id).forUpdate().executeTakeFirst();"]);
    expect(unheld([planted], known)).toEqual([]);
    expect(unheld([{ ...planted, act: 'verb(work, id)' } as unknown as Route], known)).toEqual(['/planted']);
  });
});
