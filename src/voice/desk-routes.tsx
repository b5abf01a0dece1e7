import { getDefinition } from '../action/index.ts';
import { dayIn } from '../platform/dates.ts';
import { limitOf, paged } from '../platform/http/paging.ts';
import {
  type ActingContext,
  buttonRoute,
  type Context,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
  type Subject,
} from '../platform/http/route.ts';
import { inLanguage } from '../platform/language/language.ts';
import { may, type Permission } from '../platform/permissions.ts';
import type { Work } from '../platform/work.ts';
import { zone } from '../platform/zone.ts';
import { acknowledgeCase, closeCase, reopenCase, takeUpCase, writeToCase } from './handle-case.ts';
import { caseHistory } from './history.ts';
import type { VoiceNeeds } from './needs.ts';
import { ClosePage, PassOnPage, WritePage } from './pages/case-forms.tsx';
import { CasePage } from './pages/case-page.tsx';
import { DeskPage } from './pages/desk-page.tsx';
import { passOnCase } from './pass-on-case.ts';
import * as permissions from './permissions.ts';
import { type CaseFile, findCase, findContact, listCases, listMessages, listNames } from './queries.ts';
import { listStanding } from './queries-handlers.ts';
import {
  type CloseForm,
  caseFilter,
  closeForm,
  type PassOnForm,
  passOnForm,
  type WriteForm,
  writeForm,
} from './schema.ts';
import { sealOf } from './seal.ts';

const desk = '/staff/voice';
const ofCase = `${desk}/cases/:caseId`;
const pathOf = ({ id }: CaseFile) => `${desk}/cases/${id}`;
const caseOfPath: Subject<CaseFile> = {
  kind: 'voice_case',
  param: 'caseId',
  find: (tx, id, { actionId }) => findCase(tx, actionId, id),
};
/** Of a case everybody's reads are kept: it belongs to no organisation. */
const reads = ({ id }: CaseFile) => ({ kind: 'voice_case', id });
const backTo = (file: CaseFile, { language }: Pick<Context, 'language'>) => ({
  back: { href: pathOf(file), text: language.t('voice.case.title', { number: file.number }) },
});

/** The desk of those who handle cases. */
export const deskRoutes = (needs: VoiceNeeds): Route[] => [
  pageRoute({
    path: desk,
    may: permissions.listCasesPermission,
    show: async (context) => {
      const { tx, actor, actionId, now, query, language } = context;
      const today = dayIn(zone, now);
      const { rows, next } = paged(
        query,
        await listCases(tx, actionId, caseFilter.parse(query), limitOf(query)),
      );
      return page(
        language.t('voice.desk.title'),
        <DeskPage
          context={context}
          cases={rows}
          standing={
            may(actor, permissions.seeStanding, undefined)
              ? await listStanding(tx, actionId, today)
              : undefined
          }
          today={today}
          next={next}
        />,
        { wide: true },
      );
    },
  }),
  pageRoute<CaseFile>({
    path: ofCase,
    may: permissions.seeCase,
    subject: caseOfPath,
    history: caseHistory,
    reads,
    show: async (context, file) => {
      const { tx, actionId, now, language } = context;
      const { workplan } = await getDefinition(tx, actionId);
      const activity = workplan.activities.find(({ key }) => key === file.activity);
      return page(
        language.t('voice.case.title', { number: file.number }),
        <CasePage
          context={context}
          file={file}
          messages={await listMessages(tx, sealOf(needs), file.id)}
          reach={await findContact(tx, sealOf(needs), file.id)}
          keptNames={await listNames(tx, file.keptFrom)}
          activity={activity && inLanguage(activity.title, language.locale)}
          history={await context.history({}, [file.id])}
          today={dayIn(zone, now)}
        />,
        { back: { href: desk, text: language.t('voice.desk.title') } },
      );
    },
  }),
  press('acknowledge', permissions.acknowledgePermission, acknowledgeCase),
  press('take-up', permissions.takeUpPermission, takeUpCase),
  press('reopen', permissions.reopenPermission, reopenCase),
  formRoute<CaseFile, WriteForm>({
    path: `${ofCase}/write`,
    may: permissions.writePermission,
    subject: caseOfPath,
    schema: writeForm,
    show: (context, file, state) =>
      page(
        context.language.t('voice.write.title'),
        <WritePage context={context} state={state} file={file} />,
        backTo(file, context),
      ),
    act: async ({ work }, file, form) => {
      await writeToCase(work, needs, { caseId: file.id, form });
      return redirect(pathOf(file));
    },
  }),
  formRoute<CaseFile, CloseForm>({
    path: `${ofCase}/close`,
    may: permissions.closePermission,
    subject: caseOfPath,
    schema: closeForm,
    show: (context, file, state) =>
      page(
        context.language.t('voice.close.title'),
        <ClosePage context={context} state={state} file={file} />,
        backTo(file, context),
      ),
    act: async ({ work }, file, form) => {
      await closeCase(work, { caseId: file.id, form });
      return redirect(pathOf(file));
    },
  }),
  formRoute<CaseFile, PassOnForm>({
    path: `${ofCase}/pass-on`,
    may: permissions.passOnPermission,
    subject: caseOfPath,
    schema: passOnForm,
    show: (context, file, state) =>
      page(
        context.language.t('voice.pass_on.title'),
        <PassOnPage context={context} state={state} file={file} />,
        backTo(file, context),
      ),
    act: async ({ work }: ActingContext, file, { version }) => {
      await passOnCase(work, { caseId: file.id, version });
      return redirect(desk);
    },
  }),
];

function press(
  word: string,
  permission: Permission<permissions.CaseSubject>,
  act: (work: Work, input: { caseId: string }) => Promise<void>,
): Route {
  return buttonRoute<CaseFile>({
    path: `${ofCase}/${word}`,
    may: permission,
    subject: caseOfPath,
    back: (_, file) => pathOf(file),
    act: async ({ work }, file) => {
      await act(work, { caseId: file.id });
      return redirect(pathOf(file));
    },
  });
}
