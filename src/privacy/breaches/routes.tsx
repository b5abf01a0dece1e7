import { getDefinition } from '../../action/index.ts';
import { wallClock } from '../../platform/dates.ts';
import { docxType, writeDocx } from '../../platform/documents/write-docx.ts';
import { dayFields } from '../../platform/http/fields.ts';
import {
  buttonRoute,
  type Context,
  download,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
  type Subject,
  toldByPage,
} from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { zone } from '../../platform/zone.ts';
import { breachHistory } from '../history.ts';
import { officerBack } from '../officer-back.ts';
import * as permissions from '../permissions.ts';
import { findPrivacy } from '../queries.ts';
import { draftNotices } from './draft-notices.ts';
import { changeBreach, closeBreach, decideBreach, noteNotice } from './follow-breach.ts';
import {
  BreachForm as BreachFormPage,
  NoticeForm as NoticeFormPage,
  RiskForm as RiskFormPage,
} from './pages/breach-forms.tsx';
import { BreachesPage, BreachPage } from './pages/breach-pages.tsx';
import { findBreach, listBreaches, listNotices } from './queries.ts';
import { recordBreach } from './record-breach.ts';
import { type Breach, noticesDue } from './rules.ts';
import {
  type BreachForm,
  breachForm,
  type NoticeForm,
  noticeForm,
  type RiskForm,
  riskForm,
} from './schema.ts';

const register = '/staff/privacy/breaches';
const of = `${register}/:breachId`;
const breachOfPath: Subject<Breach> = {
  kind: 'breach',
  param: 'breachId',
  find: (tx, id, { actionId }) => findBreach(tx, actionId, id),
};
const pathOf = ({ id }: Breach) => `${register}/${id}`;
const backTo = (breach: Breach) => ({ back: { href: pathOf(breach), text: breach.title } });

async function noticesOf({ tx, actionId }: Context, breach: Breach) {
  const privacy = await findPrivacy(tx, actionId);
  const notices = await listNotices(tx, breach.id);
  return { privacy, notices, due: noticesDue(breach, notices, privacy) };
}

/** The register of breaches: recorded by whoever finds one, decided, told and closed by the officer. */
export function breachRoutes({ demonstration }: { demonstration: boolean }): Route[] {
  return [
    pageRoute({
      path: register,
      may: permissions.listBreachesPermission,
      show: async (context) => {
        const { tx, actionId, language } = context;
        const breaches = await listBreaches(tx, actionId);
        return page(language.t('privacy.breaches.title'), <BreachesPage breaches={breaches} />, {
          wide: true,
          ...officerBack(context),
        });
      },
    }),
    formRoute<void, BreachForm>({
      path: `${register}/new`,
      may: permissions.recordBreachPermission,
      schema: breachForm,
      show: (context, _, state) =>
        page(
          context.language.t('privacy.breach.new'),
          <BreachFormPage
            context={context}
            state={state}
            breach={undefined}
            recorded={context.query.notice === 'recorded'}
          />,
          officerBack(context),
        ),
      act: async ({ work, actor }, _, form) => {
        const id = await recordBreach(work, { form });
        const sees = may(actor, permissions.listBreachesPermission, undefined);
        return sees ? redirect(`${register}/${id}`) : redirect(`${register}/new?notice=recorded`, toldByPage);
      },
    }),
    pageRoute<Breach>({
      path: of,
      may: permissions.seeBreachPermission,
      subject: breachOfPath,
      history: breachHistory,
      show: async (context, breach) =>
        page(
          breach.title,
          <BreachPage
            context={context}
            breach={breach}
            {...(await noticesOf(context, breach))}
            history={await context.history({}, [breach.id])}
          />,
          { wide: true, back: { href: register, text: context.language.t('privacy.breaches.title') } },
        ),
    }),
    formRoute<Breach, BreachForm>({
      path: `${of}/change`,
      may: permissions.changeBreachPermission,
      subject: breachOfPath,
      schema: breachForm,
      fill: (_context, breach) => {
        const { date, time } = wallClock(breach.knownAt, zone);
        const { title, happened, consequences, measures, people } = breach;
        return {
          title,
          happened,
          consequences,
          measures,
          people: people === null ? '' : String(people),
          'jurisdictions[]': breach.jurisdictions,
          'records[]': breach.records,
          ...dayFields('known_on', date),
          known_time: time,
        };
      },
      show: (context, breach, state) =>
        page(
          context.language.t('privacy.breach.change'),
          <BreachFormPage context={context} state={state} breach={breach} />,
          backTo(breach),
        ),
      act: async ({ work }, breach, form) => {
        await changeBreach(work, { breachId: breach.id, form });
        return redirect(pathOf(breach));
      },
    }),
    formRoute<Breach, RiskForm>({
      path: `${of}/decide`,
      may: permissions.decideBreachPermission,
      subject: breachOfPath,
      schema: riskForm,
      show: (context, breach, state) =>
        page(
          context.language.t('privacy.breach.decide'),
          <RiskFormPage context={context} state={state} breach={breach} />,
          backTo(breach),
        ),
      act: async ({ work }, breach, form) => {
        await decideBreach(work, { breachId: breach.id, form });
        return redirect(pathOf(breach));
      },
    }),
    formRoute<Breach, NoticeForm>({
      path: `${of}/notice`,
      may: permissions.noteNoticePermission,
      subject: breachOfPath,
      schema: noticeForm,
      show: async (context, breach, state) =>
        page(
          context.language.t('privacy.breach.note'),
          <NoticeFormPage
            context={context}
            state={state}
            breach={breach}
            due={(await noticesOf(context, breach)).due}
          />,
          backTo(breach),
        ),
      act: async ({ work }, breach, form) => {
        await noteNotice(work, { breachId: breach.id, form });
        return redirect(pathOf(breach));
      },
    }),
    buttonRoute<Breach>({
      path: `${of}/close`,
      may: permissions.closeBreachPermission,
      subject: breachOfPath,
      back: (_context, breach) => pathOf(breach),
      act: async ({ work }, breach) => {
        await closeBreach(work, { breachId: breach.id });
        return redirect(pathOf(breach));
      },
    }),
    pageRoute<Breach>({
      path: `${of}/drafts.docx`,
      may: permissions.seeBreachPermission,
      subject: breachOfPath,
      show: async (context, breach) => {
        const { tx, actionId, language, now } = context;
        const header = (await getDefinition(tx, actionId)).action.shortName;
        const privacy = await findPrivacy(tx, actionId);
        const written = draftNotices(language, breach, { privacy, header, now, demonstration });
        return download('draft-notices.docx', docxType, await writeDocx(written));
      },
    }),
  ];
}
