import { getDefinition } from '../../action/index.ts';
import { docxType, writeDocx } from '../../platform/documents/write-docx.ts';
import {
  type ActingContext,
  buttonRoute,
  type Context,
  download,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { records } from '../declarations/records.ts';
import * as permissions from '../permissions.ts';
import { findPrivacy } from '../queries.ts';
import type { PrivacyRequest } from '../requests/queries.ts';
import { backTo, desk, readsRequest, requestOfPath } from '../requests/subject.ts';
import { copyHeld } from './copy-held.ts';
import { correctName } from './correct-name.ts';
import { correctValue } from './correct-value.ts';
import { correctablesOf } from './correctable.ts';
import { countCorrected } from './count-corrected.ts';
import { eraseSubject } from './erase-subject.ts';
import { findSubject } from './find-subject.ts';
import type { HeldRow } from './held.ts';
import { heldAsData, heldDocument } from './held-copy.ts';
import { CorrectPage, ErasePage } from './pages/act-pages.tsx';
import { FindPage } from './pages/find-page.tsx';
import { HeldPage } from './pages/held-page.tsx';
import { findCase, findFinding, isRestricted, listActs, listHeld } from './queries.ts';
import { liftRestriction, restrictProcessing } from './restrict-processing.ts';
import {
  type CorrectForm,
  correctForm,
  type EraseForm,
  eraseForm,
  type FindForm,
  findForm,
  nameOfPerson,
} from './schema.ts';

export type DeskNeeds = {
  readonly demonstration: boolean;
  readonly eraseHolder: (work: Work, personId: string, erasedName: string) => Promise<void>;
};
const of = `${desk}/requests/:requestId`;
const about = { subject: requestOfPath, reads: readsRequest } as const;
const heldPath = ({ id }: PrivacyRequest) => `${desk}/requests/${id}/held`;

/** What a request's copy holds, once it was opened to be taken away. Problem: `copy_not_made` (409). */
async function copied({ tx }: Context, { id }: PrivacyRequest): Promise<HeldRow[]> {
  const finding = await findFinding(tx, id);
  const acts = await listActs(tx, [id]);
  if (!finding || !acts.some(({ kind }) => kind === 'copied')) throw problem('copy_not_made');
  return listHeld(tx, finding);
}

/** Finding whom a request is about, and acting on what is held: each act with a fresh proof, before the answer. */
export function deskRoutes({ demonstration, eraseHolder }: DeskNeeds): Route[] {
  return [
    formRoute<PrivacyRequest, FindForm>({
      path: `${of}/find`,
      may: permissions.findSubjectPermission,
      ...about,
      stepUp: true,
      schema: findForm,
      // Who asked from their account is found by it.
      fill: async (_context, { personId }) => ({ way: personId === null ? 'address' : 'account' }),
      show: (context, request, state) =>
        page(
          context.language.t('privacy.find.title'),
          <FindPage context={context} state={state} request={request} />,
          backTo(request, context),
        ),
      act: async ({ work }, request, form) => {
        await findSubject(work, { requestId: request.id, form });
        return redirect(heldPath(request));
      },
    }),
    pageRoute<PrivacyRequest>({
      path: `${of}/held`,
      may: permissions.seeHeldPermission,
      ...about,
      stepUp: true,
      show: async (context, request) => {
        const { tx, actionId, language } = context;
        const finding = await findFinding(tx, request.id);
        return page(
          language.t('privacy.held.title'),
          <HeldPage
            context={context}
            request={request}
            finding={finding}
            rows={finding && finding.way !== 'case' ? await listHeld(tx, finding) : []}
            handled={finding?.way === 'case' ? (await findCase(tx, finding.sought))?.handles : false}
            acts={await listActs(tx, [request.id])}
            restricted={await isRestricted(tx, request.id)}
            privacy={await findPrivacy(tx, actionId)}
          />,
          { wide: true, ...backTo(request, context) },
        );
      },
    }),
    buttonRoute<PrivacyRequest>({
      path: `${of}/copy`,
      may: permissions.copyHeldPermission,
      subject: requestOfPath,
      stepUp: true,
      seen: true,
      back: (_context, request) => heldPath(request),
      act: async ({ work }, request, { seen }) => {
        await copyHeld(work, { requestId: request.id, seen });
        return redirect(heldPath(request));
      },
    }),
    pageRoute<PrivacyRequest>({
      path: `${of}/held.json`,
      may: permissions.seeHeldPermission,
      ...about,
      stepUp: true,
      show: async (context, request) => {
        const { tx, actionId, language, now } = context;
        const rows = await copied(context, request);
        const privacy = await findPrivacy(tx, actionId);
        const data = heldAsData(language, rows, { privacy, now, demonstration });
        return download('data-about-a-person.json', 'application/json', JSON.stringify(data, null, 2));
      },
    }),
    pageRoute<PrivacyRequest>({
      path: `${of}/held.docx`,
      may: permissions.seeHeldPermission,
      ...about,
      stepUp: true,
      show: async (context, request) => {
        const { tx, actionId, language, now } = context;
        const rows = await copied(context, request);
        const header = (await getDefinition(tx, actionId)).action.shortName;
        const privacy = await findPrivacy(tx, actionId);
        const written = heldDocument(language, rows, { privacy, header, now, demonstration });
        return download('data-about-a-person.docx', docxType, await writeDocx(written));
      },
    }),
    formRoute<PrivacyRequest, CorrectForm>({
      path: `${of}/correct`,
      may: permissions.correctNamePermission,
      ...about,
      stepUp: true,
      schema: correctForm,
      show: async (context, request, state) => {
        const finding = await findFinding(context.tx, request.id);
        const rows = finding && finding.way !== 'case' ? await listHeld(context.tx, finding) : [];
        return page(
          context.language.t('privacy.correct.title'),
          <CorrectPage
            context={context}
            state={state}
            finding={finding}
            correctables={correctablesOf(records, rows)}
          />,
          backToHeld(context, request),
        );
      },
      act: async ({ work }, request, form) => {
        if (['', nameOfPerson].includes(form.what)) await correctName(work, { requestId: request.id, form });
        else await correctValue(work, { requestId: request.id, form });
        return redirect(heldPath(request));
      },
    }),
    buttonRoute<PrivacyRequest>({
      path: `${of}/corrected`,
      may: permissions.correctNamePermission,
      subject: requestOfPath,
      stepUp: true,
      seen: true,
      back: (_context, request) => heldPath(request),
      act: async ({ work }, request, { seen }) => {
        await countCorrected(work, { requestId: request.id, seen });
        return redirect(heldPath(request));
      },
    }),
    buttonRoute<PrivacyRequest>({
      path: `${of}/restrict`,
      may: permissions.restrictPermission,
      subject: requestOfPath,
      stepUp: true,
      seen: true,
      back: (_context, request) => heldPath(request),
      act: async ({ work }, request, { seen }) => {
        await restrictProcessing(work, { requestId: request.id, seen });
        return redirect(heldPath(request));
      },
    }),
    buttonRoute<PrivacyRequest>({
      path: `${of}/lift`,
      may: permissions.liftRestrictionPermission,
      subject: requestOfPath,
      stepUp: true,
      back: (_context, request) => heldPath(request),
      act: async ({ work }, request) => {
        await liftRestriction(work, { requestId: request.id });
        return redirect(heldPath(request));
      },
    }),
    formRoute<PrivacyRequest, EraseForm>({
      path: `${of}/erase`,
      may: permissions.eraseSubjectPermission,
      ...about,
      stepUp: true,
      schema: eraseForm,
      show: async (context, request, state) =>
        page(
          context.language.t('privacy.erase.title'),
          <ErasePage context={context} state={state} finding={await findFinding(context.tx, request.id)} />,
          backToHeld(context, request),
        ),
      act: async ({ work, language }, request, { seen }) => {
        const erasedName = language.t('people.erased_person');
        await eraseSubject(
          work,
          { eraseHolder: (inWork, personId) => eraseHolder(inWork, personId, erasedName) },
          { requestId: request.id, seen },
        );
        return redirect(heldPath(request));
      },
    }),
  ];
}

function backToHeld({ language }: ActingContext, request: PrivacyRequest) {
  return { back: { href: heldPath(request), text: language.t('privacy.held.title') } };
}
