import {
  BothAnswers,
  draftOf,
  fieldsOf,
  findSection,
  getForm,
  SectionForm as SectionFormView,
  sectionAfter,
} from '../../forms/index.ts';
import {
  buttonRoute,
  type Context,
  formRoute,
  page,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import { problem } from '../../platform/problem.ts';
import { privacyNotice } from '../../privacy/index.ts';
import { PrivacyNotice } from '../../ui/privacy-notice.tsx';
import { seenOf } from '../applications/save-section.ts';
import { type SectionForm, sectionForm } from '../applications/schema.ts';
import { readsVisit } from '../sensitive-records.ts';
import { addFinding } from './add-finding.ts';
import { followUpFinding } from './follow-up-finding.ts';
import { FindingPage, FollowUpPage } from './pages/finding-pages.tsx';
import type { Visit } from './queries.ts';
import type { FindingRecord } from './queries-findings.ts';
import { removeFinding } from './remove-finding.ts';
import { saveChecklist } from './save-checklist.ts';
import { type FindingForm, type FollowUpForm, findingForm, followUpForm } from './schema.ts';
import { settleFinding } from './settle-finding.ts';
import { findingSubject, visitSubject } from './subject.ts';
import { checklistContext } from './submit-visit.ts';
import { findingSteps, visitSteps } from './workflow.ts';

const backTo = ({ id, agreementNumber }: Visit) => ({
  back: { href: `/visits/${id}`, text: agreementNumber },
});

async function openSection({ tx, params }: Context, visit: Visit) {
  const { definition } = await getForm(tx, visit.formVersionId);
  const section = findSection(definition, params.section ?? '');
  if (!section) throw problem('not_found');
  return { definition, section, draft: draftOf(visit.answers) };
}

/** What is written on a visit: its checklist section by section, its findings, and what was done about them. */
export const visitRecordRoutes: Route[] = [
  formRoute<Visit, SectionForm>({
    path: '/visits/:visitId/sections/:section',
    may: visitSteps.save.permission,
    subject: visitSubject,
    reads: readsVisit,
    schema: sectionForm,
    keepsTyped: 'seen',
    fill: async (context, visit) => {
      const { section, draft } = await openSection(context, visit);
      return { ...fieldsOf(section, draft), seen: seenOf(section, draft) };
    },
    show: async (context, visit, state) => {
      const { definition, section, draft } = await openSection(context, visit);
      const now = seenOf(section, draft);
      return page(
        context.language.t('grants.visit.checklist'),
        <SectionFormView
          form={definition}
          section={section}
          draft={draft}
          state={state}
          context={checklistContext}
          action={context.url.pathname}
          token={context.token}
          caption={visit.agreementNumber}
          hidden={{ seen: state.conflict ? now : String(state.typed.seen ?? now) }}
          fileHref={() => ''}
          privacy={<PrivacyNotice {...(await privacyNotice(context, 'agreement', visit))} />}
          notice={
            state.conflict ? (
              <BothAnswers form={definition} typed={state.typed} stored={fieldsOf(section, draft)} />
            ) : undefined
          }
        />,
        backTo(visit),
      );
    },
    act: async ({ work, params, tx }, visit, typed) => {
      const saved = await saveChecklist(work, { visitId: visit.id, section: params.section ?? '', typed });
      if (saved.stay)
        return redirect(
          `/visits/${visit.id}/sections/${params.section}${saved.anchor ? `#${saved.anchor}` : ''}`,
        );
      const { definition } = await getForm(tx, visit.formVersionId);
      const next =
        saved.press.kind === 'leave'
          ? undefined
          : sectionAfter(definition, saved.draft, findSection(definition, params.section ?? '')!);
      return redirect(next ? `/visits/${visit.id}/sections/${next.key}` : `/visits/${visit.id}`);
    },
  }),
  formRoute<Visit, FindingForm>({
    path: visitSteps.find.button.path,
    may: visitSteps.find.permission,
    subject: visitSubject,
    schema: findingForm,
    show: (context, visit, state) =>
      page(
        context.language.t('grants.visit.find.title'),
        <FindingPage context={context} state={state} caption={visit.agreementNumber} />,
        backTo(visit),
      ),
    act: async ({ work }, { id }, { finding, follow_up: followUp, side, due_on: dueOn }) => {
      await addFinding(work, { visitId: id, finding, followUp, side, dueOn });
      return redirect(`/visits/${id}`);
    },
  }),
  buttonRoute<FindingRecord>({
    path: findingSteps.remove.button.path,
    may: findingSteps.remove.permission,
    subject: findingSubject,
    back: (_context, { visitId }) => `/visits/${visitId}`,
    act: async ({ work }, { id, visitId }) => {
      await removeFinding(work, { findingId: id });
      return redirect(`/visits/${visitId}`);
    },
  }),
  ...([findingSteps.follow_up, findingSteps.settle] as const).map(({ button, permission }) =>
    formRoute<FindingRecord, FollowUpForm>({
      path: button.path,
      may: permission,
      subject: findingSubject,
      reads: ({ visit }, context) => readsVisit(visit, context),
      schema: followUpForm,
      show: (context, record, state) =>
        page(
          context.language.t('grants.visit.follow_up.title'),
          <FollowUpPage context={context} state={state} record={record} />,
          backTo(record.visit),
        ),
      act: async ({ work }, { id, visitId }, { seen, remark }) => {
        const done = { findingId: id, remark, seen };
        await (button === findingSteps.settle.button ? settleFinding : followUpFinding)(work, done);
        return redirect(`/visits/${visitId}`);
      },
    }),
  ),
];
