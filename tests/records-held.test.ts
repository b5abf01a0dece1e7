import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { routesOf } from '../src/app.ts';
import type { Parts } from '../src/parts.ts';
import type { Route } from '../src/platform/http/route.ts';
import { reachedFrom, type Source, type SourceFunction, sourceOf } from './support/source-of.ts';
import { says, textsOfRoutes } from './support/texts-of-routes.ts';

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

/** Locks only when it is asked to. */
const onDemand = /\block\?:|\boptions\.lock\b/;
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The tables of which a text holds rows until it has written: by a lock, or a write that only takes what is still as it was. `*`: what the text does not say. */
function heldIn(text: string): string[] {
  if (onDemand.test(text)) return [];
  const found = text.split(/;\n|\n\n/).flatMap((statement) => {
    const tables = [
      ...statement.matchAll(
        /(?:selectFrom|updateTable|deleteFrom|insertInto)\(\s*'([\w.]+)|(?:from|update|into|join) (\w+\.\w+)/g,
      ),
    ].map(([, one, other]) => snake((one ?? other)!));
    if (/\block: true\b|pg_advisory_xact_lock/.test(statement)) return ['*'];
    return holds.test(statement) ? (tables.length > 0 ? tables : ['*']) : [];
  });
  if (/numUpdatedRows|numDeletedRows|numAffectedRows/.test(text))
    found.push(
      ...[
        ...text.matchAll(/(?:updateTable|deleteFrom)\(\s*'([\w.]+)|(?:update|delete from) (\w+\.\w+)/g),
      ].map(([, one, other]) => snake((one ?? other)!)),
    );
  return found;
}
const holds = /\.for\w*(?:Update|Share)\(|\bfor (?:no key )?(?:update|share)\b|\.onConflict\(|on conflict/;

/** The tables that the record of a route is read from; none where it has none. */
function tablesOfSubject(route: Route, source: Source): Set<string> {
  if (!route.subject) return new Set();
  const text = plainCalls(String(route.subject.find));
  const tables = [...reachedFrom({ file: '', text }, source, 3)].flatMap((one) =>
    [
      ...one.text.matchAll(
        /(?:selectFrom|[jJ]oin)\(\s*(?:\(\w+\) =>\s*\w+\.selectFrom\()?'([\w.]+)|(?:from|join) (\w+\.\w+)/g,
      ),
    ].map(([, a, b]) => snake((a ?? b)!)),
  );
  return new Set(tables.map((table) => behind[table] ?? table));
}
/** What is held where the record is read as the public sees it. */
const behind: Readonly<Record<string, string>> = { 'published.gathering': 'training.gathering' };

/** Whether a function or one that it calls holds a row of these tables, or of any where there are none. */
function isHeld(
  one: Pick<SourceFunction, 'file' | 'text'>,
  source: Source,
  of: ReadonlySet<string> = new Set(),
): boolean {
  for (const { text } of reachedFrom(one, source))
    if (heldIn(text).some((table) => of.size === 0 || table === '*' || of.has(table))) return true;
  return false;
}
const acting = (all: readonly Route[]) => all.filter((one) => one.kind !== 'page');
/** What is imported is called so in a test: `(0, __vite_ssr_import_3__.payInstalment)(…)`. */
const plainCalls = (text: string) => text.replace(/\(0,\s*\w+\.(\w+)\)/g, '$1');
const actOf = (route: Route) => ('act' in route ? plainCalls(String(route.act)) : '');
const unheld = (all: readonly Route[], source: Source) =>
  acting(all).flatMap((route) => {
    const text = verbs[route.path] ? `${verbs[route.path]}(` : actOf(route);
    return isHeld({ file: '', text }, source, tablesOfSubject(route, source)) ? [] : [route.path];
  });

/** Routes made for several verbs at once, whose act names none: the verb that each calls. */
const verbs: Readonly<Record<string, string>> = {
  '/staff/voice/cases/:caseId/acknowledge': 'acknowledgeCase',
  '/staff/voice/cases/:caseId/take-up': 'takeUpCase',
  '/staff/voice/cases/:caseId/reopen': 'reopenCase',
  '/committees/:committeeId/complete': 'completeReport',
  '/committees/:committeeId/reopen': 'reopenMeeting',
  '/committees/:committeeId/cancel': 'cancelMeeting',
  '/staff/calls/:callId/cancel': 'cancelCall',
  '/staff/calls/:callId/correct': 'announceCorrection',
  '/instalments/:instalmentId/request': 'requestInstalment',
  '/instalments/:instalmentId/approve-first': 'approveInstalment',
  '/instalments/:instalmentId/approve-second': 'approveInstalment',
  '/instalments/:instalmentId/refuse': 'refuseInstalment',
  '/instalments/:instalmentId/pay': 'payInstalment',
  '/staff/annexes/:attachmentId': 'decideAnnex',
  '/staff/gap-files/:fileId': 'decideGapFile',
  '/staff/account-proofs/:accountProofId': 'decideAccountFile',
  '/staff/agreement-scans/:scanPageId': 'decideScanFile',
  '/staff/payment-proofs/:proofId': 'decideProof',
  '/staff/correction-files/:correctionFileId': 'decideCorrectionFile',
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
  '/staff/visibility/:productId/check': 'editProduct',
  '/registration/:link/decline': 'declineInvitation',
  '/registration/:link/cancel': 'cancelRegistration',
  '/registration/:link/forget': 'forgetParticipant',
};

const isMade = 'it makes a record of its own, and decides on no other';
const isUnique = (index: string) => `a second one is kept out by the unique index ${index}`;
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
    '/reports/:reportId/lines/sheet',
    '/staff/rates',
    '/certificates',
    '/receipts/verify',
    '/staff/services',
    '/staff/services/gaps',
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
  '/staff/organisations/new': isUnique('organisation_number'),
  '/staff/periods/new': isUnique('period_action_id_name_key'),
  '/staff/outputs/new':
    'the organisations that it names can be chosen for good, and a foreign key holds them',
  '/staff/matrix/cycles/new':
    'it takes each standard in its wording of now: what is changed meanwhile comes after it, and a foreign key holds both',
  ...each(isMade, [
    '/account/requests/new',
    '/staff/privacy/requests/new',
    '/staff/privacy/breaches/new',
    '/staff/standards/new',
    '/staff/provisions/new',
    '/staff/instruments/new',
    '/staff/laws/new',
    '/staff/series/new',
    '/staff/modules/new',
    '/staff/engagements/new',
    '/staff/outcomes/new',
    '/staff/media-echo/new',
    '/staff/screening/new',
    '/staff/risks/new',
    '/staff/visibility/new',
    '/staff/forms/drafts/import',
  ]),
};
function each(reason: string, paths: readonly string[]): Record<string, string> {
  return Object.fromEntries(paths.map((one) => [one, reason]));
}

/** Files that declare routes, with their texts. */
const filesOfRoutes = new Map(
  fs
    .readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /routes[^/]*\.tsx?$/.test(file) && !file.includes('.test.'))
    .map((file) => [file, fs.readFileSync(path.join('src', file), 'utf8')] as const),
);

/** The paths of buttons and forms in the tables of steps, by the step: `instalmentSteps.pay`. */
const pathsOfSteps = await (async () => {
  const files = fs
    .readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\bworkflow\.ts$/.test(file));
  const modules = await Promise.all(files.map((file) => import(/* @vite-ignore */ `../src/${file}`)));
  type Step = { readonly button?: { readonly path?: string } };
  return new Map(
    modules
      .flatMap((one) => Object.entries(one as Record<string, Record<string, Step>>))
      .filter(([name]) => name.endsWith('Steps'))
      .flatMap(([name, steps]) =>
        Object.entries(steps).map(([key, { button }]) => [`${name}.${key}`, button?.path ?? ''] as const),
      ),
  );
})();

/** Routes of which no text has both the path and the verb. */
function untrueOf(
  said: Readonly<Record<string, string>>,
  files: ReadonlyMap<string, string>,
  steps: ReadonlyMap<string, string> = pathsOfSteps,
): string[] {
  const texts = [...files.values()].flatMap(textsOfRoutes);
  return Object.entries(said).flatMap(([route, verb]) => {
    const end = (route.split(/:\w+/).at(-1) || route).slice(1);
    const ofSteps = [...steps].filter(([, of]) => of === route).map(([step]) => step);
    const names = [
      `'${end}'`,
      `/${end}'`,
      `/${end}\``,
      ...ofSteps,
      ...ofSteps.map((step) => step.replace(/\..*/, '[')),
    ];
    return texts.some((text) => says(text, verb) && names.some((name) => text.includes(name))) ? [] : [route];
  });
}

describe('A form or button on a record', () => {
  const source = sourceOf('src');

  it('holds what it decides on until it has written: a verb that reads without a lock is named by its path.', () => {
    expect(acting(routes).length).toBeGreaterThan(450);
    expect(unheld(routes, source).toSorted()).toEqual(Object.keys(holdsNothing).toSorted());
  });

  it('has its path and the verb that is named here in the text of one route.', () => {
    expect(untrueOf(verbs, filesOfRoutes)).toEqual([]);
    expect(Object.keys(verbs).filter((one) => !routes.some(({ path: known }) => known === one))).toEqual([]);
  });

  it('is named when its path and its verb are in the texts of two routes, and when its verb is in none.', () => {
    const text = `
export const plantedRoutes: Route[] = [
  formRoute({
    path: '/planted/:plantId/open',
    act: ({ work }, { id }) => openPlant(work, id),
  }),
  press(plantSteps.close, closePlant),
];
`;
    const planted = new Map([['routes.tsx', text]]);
    const steps = new Map([['plantSteps.close', '/planted/:plantId/close']]);
    const [open, close] = ['/planted/:plantId/open', '/planted/:plantId/close'];
    expect(untrueOf({ [open]: 'openPlant', [close]: 'closePlant' }, planted, steps)).toEqual([]);
    expect(untrueOf({ [open]: 'closePlant', [close]: 'openPlant' }, planted, steps)).toEqual([open, close]);
    expect(untrueOf({ [open]: 'movePlant' }, planted, steps)).toEqual([open]);
  });

  it('is named when its verb only reads and saves, and when nothing says which verb it calls.', () => {
    const [route] = acting(routes);
    const subject = { find: 'findRecord(tx, id)' };
    const planted = {
      ...route!,
      path: '/planted',
      subject,
      act: 'saveUnlocked(work, id)',
    } as unknown as Route;
    const as = (text: string): SourceFunction[] => [{ file: 'planted.ts', text, exported: true }];
    const functions = new Map([
      ['saveUnlocked', as("const found = await findIt(tx, id); await saveIt(tx, id, { state: 'done' });")],
      ['findIt', as("return tx.selectFrom('a.b').where('id', '=', id).executeTakeFirst();")],
      ['findRecord', as("return tx.selectFrom('a.b').where('id', '=', id).executeTakeFirst();")],
      ['saveIt', as("await tx.updateTable('a.b').set(change).where('id', '=', id).execute();")],
    ]);
    const known: Source = { functions, imports: new Map() };
    expect(unheld([planted], known)).toEqual(['/planted']);
    functions.set(
      'findIt',
      as("return tx.selectFrom('a.b').where('id', '=', id).forUpdate().executeTakeFirst();"),
    );
    expect(unheld([planted], known)).toEqual([]);
    functions.set('findIt', as("return tx.selectFrom('c.d').where('id', '=', id).forUpdate().execute();"));
    expect(unheld([planted], known)).toEqual(['/planted']);
    expect(unheld([{ ...planted, act: 'verb(work, id)' } as unknown as Route], known)).toEqual(['/planted']);
  });
});
