import type { z } from 'zod';
import {
  BothAnswers,
  check,
  documentWaits,
  fieldsOf,
  findSection,
  getForm,
  keptDocument,
  openOf,
  SectionForm as SectionFormView,
  sectionAfter,
  sectionStates,
} from '../../forms/index.ts';
import { fromNetwork } from '../../platform/http/limit.ts';
import { limitOf, paged } from '../../platform/http/paging.ts';
import {
  buttonRoute,
  type Context,
  download,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
  toldByPage,
} from '../../platform/http/route.ts';
import { may, permission } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import { publicKey } from '../../platform/signing.ts';
import { privacyNotice } from '../../privacy/index.ts';
import { PrivacyNotice } from '../../ui/privacy-notice.tsx';
import { annexPermissions } from '../annexes/permissions.ts';
import { serveAnnex } from '../annexes/serve-annex.tsx';
import { type Call, listLots } from '../calls/queries.ts';
import { findCheck } from '../checks/queries.ts';
import { complaintsFor } from '../complaints/complaints-for.ts';
import { confirmRoute } from '../confirm-route.tsx';
import { CommentsOnSection } from '../draft-comments/pages/open-comments.tsx';
import { commentedSections, shownComments } from '../draft-comments/shown-comments.ts';
import { fitsOfApplication, fitsOfOrganisation } from '../eligibility/fits-of-application.ts';
import { listGaps } from '../gaps/queries.ts';
import { applicationHistory } from '../histories.ts';
import type { GrantsParts } from '../parts.ts';
import { reserveFor } from '../reserve/reserve-for.ts';
import { outcomeOf } from '../selection/outcome.ts';
import { readsApplication } from '../sensitive-records.ts';
import { offersOf } from '../vault/offers.ts';
import { openApplication } from './open-application.ts';
import { ownInCall } from './own-in-call.ts';
import { AlreadySubmitted } from './pages/already-submitted.tsx';
import { CheckPage } from './pages/check-page.tsx';
import { DraftPage } from './pages/draft-page.tsx';
import { OwnListPage } from './pages/own-list-page.tsx';
import { PrintPage } from './pages/print-page.tsx';
import { StartPage } from './pages/start-page.tsx';
import { SubmittedPage } from './pages/submitted-page.tsx';
import { VerifiedPage } from './pages/verified-page.tsx';
import { VerifyPage } from './pages/verify-page.tsx';
import { applicationPermissions } from './permissions.ts';
import { profileOfApplication } from './profile-of.ts';
import { type Application, listAttachments } from './queries.ts';
import { listEarlier } from './queries-earlier.ts';
import { listOwn } from './queries-lists.ts';
import { isOver, submissionRoutes } from './routes-submit.tsx';
import { saveSection, seenOf } from './save-section.ts';
import { ownFilter, type SectionForm, type StartForm, sectionForm, startForm } from './schema.ts';
import { startApplication } from './start-application.ts';
import {
  type AttachmentRecord,
  applicationSubject,
  attachmentSubject,
  publishedCallSubject,
} from './subject.ts';
import { typesOfField } from './types-of-field.ts';
import { verifyForm, verifyReceipt } from './verify-receipt.ts';
import { shareDraft, withdrawApplication } from './withdraw-application.ts';

/** What the page of a section names: asked for by the links to what is missing, and after its budget was calculated. */
function modeOf({ check, calculated }: Context['query']) {
  return check === 'yes' ? 'submit' : calculated === 'yes' ? 'calculated' : 'draft';
}

/** What is told of files that were there already. */
const filesDone = { renewed: 'application.file_renewed', there: 'application.file_there' } as const;

export function applicationRoutes({ secret, secretsBefore, store }: GrantsParts): Route[] {
  return [
    pageRoute({
      path: '/applications',
      may: applicationPermissions.start,
      show: async (context) => {
        const { tx, actor, query, language } = context;
        const found = await listOwn(tx, actor!.organisationId, ownFilter.parse(query), limitOf(query));
        const { rows, next } = paged(query, found);
        return page(
          language.t('grants.application.own.title'),
          <OwnListPage context={context} applications={rows} next={next} />,
          { wide: true },
        );
      },
    }),
    formRoute<Call, StartForm>({
      path: '/calls/:callId/apply',
      may: applicationPermissions.start,
      subject: publishedCallSubject,
      schema: startForm,
      fill: ({ language }) => ({ language: language.locale }),
      show: async (context, call, state) =>
        page(
          context.language.t('grants.application.start.title'),
          <StartPage
            context={context}
            call={call}
            lots={await listLots(context.tx, call.id)}
            fits={await fitsOfOrganisation(context.tx, call, context.actor.organisationId)}
            notice={await privacyNotice(context, 'application', call)}
            own={await ownInCall(context, call.id)}
            state={state}
          />,
        ),
      act: async ({ work }, call, { lot, title, language, ...declared }) =>
        redirect(
          `/applications/${await startApplication(work, { callId: call.id, lotId: lot, title, language, declared })}`,
        ),
    }),
    pageRoute<Application>({
      path: '/applications/:applicationId',
      may: applicationPermissions.receipt,
      subject: applicationSubject,
      history: applicationHistory,
      show: async (context, application) => {
        const history = await context.history(application, [application.id]);
        const { definition: form } = await getForm(context.tx, application.formVersionId);
        const comments = await commentedSections(context, application, form);
        const annexes = await listAttachments(context.tx, application.id);
        const back = {
          back: { href: '/applications', text: context.language.t('grants.application.own.title') },
        };
        if (application.state === 'draft') {
          const { draft, formContext } = await openApplication(context, application);
          return page(
            application.title,
            <DraftPage
              context={context}
              application={application}
              states={sectionStates(form, draft, formContext)}
              annexes={annexes}
              fits={await fitsOfApplication(context.tx, application)}
              history={history}
              waits={keptDocument(form, draft) !== undefined}
              comments={comments}
            />,
            back,
          );
        }
        const outcome = await outcomeOf(context, application);
        return page(
          application.title,
          <SubmittedPage
            context={context}
            application={application}
            outcome={outcome}
            reasons={(await findCheck(context.tx, application.id))?.reasons ?? null}
            history={history}
            annexes={annexes}
            gaps={await listGaps(context.tx, application.id)}
            reserve={await reserveFor(context, application, outcome !== undefined)}
            {...(await complaintsFor(context, application))}
            replies={application.state === 'submitted'}
            fresh={context.query.fresh === 'yes'}
            commented={comments.length > 0}
          />,
          back,
        );
      },
    }),
    formRoute<Application, SectionForm>({
      path: '/applications/:applicationId/sections/:section',
      may: applicationPermissions.save,
      subject: applicationSubject,
      schema: sectionForm,
      keepsTyped: 'seen',
      files: 'kept',
      fileTypes: typesOfField,
      fill: async (context, application) => {
        const { form, draft } = await openApplication(context, application);
        const section = findSection(form, context.params.section ?? '');
        if (!section) throw problem('not_found');
        return { ...fieldsOf(section, draft), seen: seenOf(section, draft) };
      },
      show: async (context, application, state) => {
        const { form, draft, formContext } = await openApplication(context, application);
        const section = findSection(form, context.params.section ?? '');
        if (!section) throw problem('not_found');
        if (isOver(application, state))
          return page(application.title, <AlreadySubmitted context={context} application={application} />);
        const seen = state.conflict
          ? seenOf(section, draft)
          : String(state.typed.seen ?? seenOf(section, draft));
        const back = {
          href: `/applications/${application.id}`,
          text: context.language.t('grants.application.tasks'),
        };
        const namesProfile = section.questions.some((one) => 'profile' in one && one.profile);
        const whose = { organisationId: application.organisationId, but: application.id };
        const earlier = await listEarlier(context.tx, whose, 1);
        const comments = await shownComments(context.tx, application.id, section.key);
        return page(
          application.title,
          <SectionFormView
            form={form}
            section={section}
            draft={draft}
            state={state}
            context={{
              ...formContext,
              ...(await offersOf(context, application.organisationId)),
              ...(namesProfile && { profile: await profileOfApplication(context.tx, application) }),
            }}
            earlier={namesProfile || earlier.length > 0}
            action={context.url.pathname}
            token={context.token}
            caption={application.title}
            hidden={{ seen }}
            mode={modeOf(context.query)}
            fileHref={(file) => `/attachments/${file.id}`}
            rowsHref={`/applications/${application.id}/sections/${section.key}/rows`}
            privacy={<PrivacyNotice {...(await privacyNotice(context, 'application', application))} />}
            notice={
              <>
                {state.conflict ? (
                  <BothAnswers form={form} typed={state.typed} stored={fieldsOf(section, draft)} />
                ) : null}
                <CommentsOnSection href={`${context.url.pathname}/comments`} comments={comments} />
              </>
            }
          />,
          { back },
        );
      },
      act: async ({ work, params, files, tx }, application, typed) => {
        const saved = await saveSection(work, {
          applicationId: application.id,
          section: params.section ?? '',
          typed,
          files,
        });
        const base = `/applications/${application.id}`;
        const here = `${base}/sections/${params.section}`;
        if (saved.press.kind === 'earlier') return redirect(`${here}/earlier`, toldByPage);
        if (saved.press.kind === 'read_rows') return redirect(`${here}/rows`, toldByPage);
        const done = saved.filesThere && filesDone[saved.filesThere];
        // A row that was added is seen where it is: the page opens there, not at its top.
        if (saved.stay && saved.calculated && !saved.anchor) return redirect(`${here}?calculated=yes`, done);
        if (saved.stay)
          return saved.anchor ? redirect(`${here}#${saved.anchor}`, toldByPage) : redirect(here, done);
        if (saved.press.kind === 'leave') return redirect(base, done);
        const { definition } = await getForm(tx, application.formVersionId);
        const next = sectionAfter(definition, saved.draft, findSection(definition, params.section ?? '')!);
        return redirect(next ? `${base}/sections/${next.key}` : `${base}/check`, done);
      },
    }),
    pageRoute<AttachmentRecord>({
      path: '/attachments/:attachmentId',
      gives: 'file',
      may: applicationPermissions.read,
      subject: attachmentSubject,
      reads: readsApplication,
      show: (context, record) =>
        serveAnnex(context, store, record.attachment, {
          mayDecide: may(context.actor, annexPermissions.decide, record),
          // The page of staff leads the organisation's own people on to theirs.
          back: { href: `/staff/applications/${record.id}`, text: record.title },
        }),
    }),
    pageRoute<Application>({
      path: '/applications/:applicationId/check',
      may: applicationPermissions.save,
      subject: applicationSubject,
      show: async (context, application) => {
        if (application.state !== 'draft') return redirect(`/applications/${application.id}`);
        const { form, draft, formContext } = await openApplication(context, application);
        const { t } = context.language;
        const base = `/applications/${application.id}`;
        const open = [
          ...(documentWaits(form, draft)
            ? [{ text: t('problem.document_waits'), href: `${base}/offline` }]
            : []),
          ...openOf(context.language, form, check(form, draft, formContext, 'submit'), base),
        ];
        return page(
          t('grants.application.check.title'),
          <CheckPage
            context={context}
            application={application}
            form={form}
            draft={draft}
            formContext={formContext}
            open={open}
            fits={await fitsOfApplication(context.tx, application)}
            comments={await commentedSections(context, application, form)}
          />,
          {
            back: {
              href: `/applications/${application.id}`,
              text: context.language.t('grants.application.tasks'),
            },
          },
        );
      },
    }),
    pageRoute<Application>({
      path: '/applications/:applicationId/print',
      may: applicationPermissions.receipt,
      subject: applicationSubject,
      show: async (context, application) =>
        page(
          application.title,
          <PrintPage application={application} {...(await openApplication(context, application))} />,
        ),
    }),
    ...submissionRoutes(secret),
    pageRoute<Application>({
      path: '/applications/:applicationId/receipt.json',
      may: applicationPermissions.receipt,
      subject: applicationSubject,
      show: (_context, { receipt: held, number }) => {
        if (!held) throw problem('not_found');
        return download(`${number}-receipt.json`, 'application/json', JSON.stringify(held, null, 2));
      },
    }),
    pageRoute<Application>({
      path: '/applications/:applicationId/content.json',
      may: applicationPermissions.receipt,
      subject: applicationSubject,
      show: (_context, { content, number }) => {
        if (!content) throw problem('not_found');
        return download(`${number}-content.json`, 'application/json', content);
      },
    }),
    confirmRoute<Application>({
      path: '/applications/:applicationId/withdraw',
      may: applicationPermissions.withdraw,
      subject: applicationSubject,
      texts: 'grants.application.withdraw',
      about: ({ id, title }) => ({ href: `/applications/${id}`, text: title }),
      act: async ({ work }, application) => {
        await withdrawApplication(work, { applicationId: application.id });
        return redirect(`/applications/${application.id}`);
      },
    }),
    ...([true, false] as const).map((shared) =>
      buttonRoute<Application>({
        path: `/applications/:applicationId/${shared ? 'share' : 'unshare'}`,
        done: shared ? 'application.share' : 'application.unshare',
        may: applicationPermissions.share,
        subject: applicationSubject,
        back: (_context, application) => `/applications/${application.id}`,
        act: async ({ work }, application) => {
          await shareDraft(work, { applicationId: application.id, shared });
          return redirect(`/applications/${application.id}`);
        },
      }),
    ),
    formRoute<void, z.infer<typeof verifyForm>>({
      path: '/receipts/verify',
      done: toldByPage,
      limits: [fromNetwork('receipt', 300)],
      may: permission('receipt.verify', { anyone: true }),
      schema: verifyForm,
      files: 'weighed',
      show: (context, _none, state) =>
        page(
          context.language.t('grants.receipt.verify.title'),
          <VerifyPage context={context} state={state} publicKey={publicKey(secret)} />,
        ),
      act: ({ language, files }, _none, typed) =>
        page(
          language.t('grants.receipt.verify.title'),
          <VerifiedPage verification={verifyReceipt([secret, ...secretsBefore], { ...typed, files })} />,
        ),
    }),
  ];
}
