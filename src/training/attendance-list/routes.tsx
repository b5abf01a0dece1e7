import { dayIn } from '../../platform/dates.ts';
import { writePdf } from '../../platform/documents/write-pdf.ts';
import {
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
import { newId } from '../../platform/ids.ts';
import { problem } from '../../platform/problem.ts';
import { zone } from '../../platform/zone.ts';
import { isInFrozenPeriod } from '../counted/queries.ts';
import { findGathering, type Gathering } from '../queries.ts';
import { gatheringSubject, readsPeople } from '../subject.ts';
import { cardCodes } from './card-codes.ts';
import { cardAddress, cardRoute } from './card-route.tsx';
import { checkIn } from './check-in.ts';
import { enterByHand } from './enter-by-hand.ts';
import { type Entry, entrySubject, type Held, heldBy } from './entry-subject.ts';
import { ByHandPage } from './pages/by-hand-page.tsx';
import { CheckInPage } from './pages/check-in-page.tsx';
import { CodesPage } from './pages/codes-page.tsx';
import { PresencePage } from './pages/presence-page.tsx';
import { listOf } from './pages/presence-parts.tsx';
import { RulePage } from './pages/rule-page.tsx';
import { TakeBackPage } from './pages/take-back-page.tsx';
import { partRoute } from './part-route.tsx';
import { listPermissions } from './permissions.ts';
import { findListed, type Listed, listCheckIns, listPeople, listWrittenDown } from './queries.ts';
import { hasBegun } from './rules.ts';
import { about, fillNow, showScan, takeScans } from './scanning.tsx';
import {
  type ByHandForm,
  byHandForm,
  type CheckInForm,
  checkInForm,
  type RuleForm,
  ruleForm,
  type ScanForm,
  scanForm,
  type TakeBackForm,
  takeBackForm,
} from './schema.ts';
import { setRule } from './set-rule.ts';
import { attendanceSheet } from './sheet.ts';
import { takeBack } from './take-back.ts';

export type ListNeeds = {
  readonly baseUrl: string;
  readonly demonstration: boolean;
};

type Expected = Listed & Held;
/** Whoever shows a code, with the gathering whose host may note them. */
const participantSubject: Subject<Expected> = {
  kind: 'participant',
  param: 'participantId',
  find: async (tx, id, { actionId }) => {
    const person = await findListed(tx, actionId, id);
    const gathering = await findGathering(tx, actionId, person?.gatheringId ?? id);
    return person && gathering && { ...person, ...heldBy(gathering) };
  },
};

const backToList = ({ language }: Pick<Context, 'language'>, gathering: Gathering) => ({
  back: { href: listOf(gathering), text: language.t('training.presence.title') },
});

const aroundOf = (context: Pick<Context, 'language'>, gathering: Gathering) => ({
  byHand: `${listOf(gathering)}/by-hand`,
  ...backToList(context, gathering),
});

/** Who was there: the list of names, the ways of noting, the sheet to sign, the codes. */
export function attendanceListRoutes({ baseUrl, demonstration }: ListNeeds): Route[] {
  const path = '/staff/gatherings/:gatheringId/attendance-list';
  return [
    pageRoute<Gathering>({
      path,
      may: listPermissions.see,
      subject: gatheringSubject,
      reads: readsPeople,
      show: async ({ tx, actionId, now, language }, gathering) => {
        const { rule, halfDays } = await about(tx, gathering);
        const today = dayIn(zone, now);
        return page(
          language.t('training.presence.title'),
          <PresencePage
            gathering={gathering}
            rule={rule}
            halfDays={halfDays}
            people={await listPeople(tx, actionId, gathering.id)}
            checkIns={await listCheckIns(tx, gathering.id)}
            frozen={hasBegun(gathering, halfDays, { now, today })}
          />,
          { wide: true, back: { href: `/staff/gatherings/${gathering.id}`, text: gathering.title } },
        );
      },
    }),
    pageRoute<Gathering>({
      path: `${path}.pdf`,
      may: listPermissions.see,
      subject: gatheringSubject,
      reads: readsPeople,
      stepUp: true,
      show: async ({ tx, actionId, language }, gathering) => {
        const people = await listPeople(tx, actionId, gathering.id);
        const sheet = attendanceSheet(
          language,
          { gathering, people, ...(await about(tx, gathering)) },
          demonstration,
        );
        return download('attendance-list.pdf', 'application/pdf', await writePdf(sheet));
      },
    }),
    pageRoute<Gathering>({
      path: `${path}/codes`,
      may: listPermissions.see,
      subject: gatheringSubject,
      reads: readsPeople,
      show: async (context, gathering) => {
        const { tx, actionId, language } = context;
        const people = await listPeople(tx, actionId, gathering.id);
        const written = await listWrittenDown(tx, actionId, gathering.id);
        const codes = cardCodes(written.map(({ id }) => id));
        return page(
          language.t('training.presence.codes.title'),
          <CodesPage
            gathering={gathering}
            rule={(await about(tx, gathering)).rule}
            people={people.map((one) => ({
              ...one,
              address: cardAddress(baseUrl, one.id),
              code: codes.get(one.id) ?? '',
            }))}
          />,
          { wide: true, ...backToList(context, gathering) },
        );
      },
    }),
    formRoute<Gathering, ScanForm>({
      path: `${path}/scan`,
      done: toldByPage,
      may: listPermissions.checkIn,
      subject: gatheringSubject,
      schema: scanForm,
      fill: fillNow,
      show: (context, gathering, state) => showScan(context, gathering, state, aroundOf(context, gathering)),
      act: (context, gathering, form) =>
        takeScans(context, gathering, form, {
          note: (scans) => checkIn(context.work, { gatheringId: gathering.id, scans }),
          around: aroundOf(context, gathering),
        }),
    }),
    formRoute<Gathering, ByHandForm>({
      path: `${path}/by-hand`,
      keepsNothing: true,
      may: listPermissions.enterByHand,
      subject: gatheringSubject,
      reads: readsPeople,
      schema: byHandForm,
      fill: fillNow,
      show: async (context, gathering, state) =>
        page(
          context.language.t('training.presence.by_hand.title'),
          <ByHandPage
            context={context}
            state={state}
            gathering={gathering}
            {...(await about(context.tx, gathering))}
            people={await listPeople(context.tx, context.actionId, gathering.id)}
          />,
          backToList(context, gathering),
        ),
      act: async ({ work }, gathering, form) => {
        await enterByHand(work, { gatheringId: gathering.id, form });
        return redirect(listOf(gathering));
      },
    }),
    formRoute<Entry, TakeBackForm>({
      path: '/staff/check-ins/:checkInId/take-back',
      keepsNothing: true,
      may: listPermissions.takeBack,
      subject: entrySubject,
      reads: ({ gathering }) => readsPeople(gathering),
      schema: takeBackForm,
      show: async (context, entry, state) =>
        page(
          context.language.t('training.presence.take_back.title'),
          <TakeBackPage
            context={context}
            state={state}
            gathering={entry.gathering}
            entry={entry}
            person={await findListed(context.tx, context.actionId, entry.participantId)}
          />,
          backToList(context, entry.gathering),
        ),
      act: async ({ work }, { id, gathering }, form) => {
        await takeBack(work, { checkInId: id, form });
        return redirect(listOf(gathering));
      },
    }),
    partRoute,
    formRoute<Gathering, RuleForm>({
      path: `${path}/rule`,
      may: listPermissions.setRule,
      subject: gatheringSubject,
      schema: ruleForm,
      fill: async ({ tx }, gathering) => typedRule(await about(tx, gathering)),
      show: async (context, gathering, state) => {
        const known = await about(context.tx, gathering);
        return page(
          context.language.t('training.presence.rule.title'),
          <RulePage
            context={context}
            state={state}
            gathering={gathering}
            planned={known.halfDays.length}
            stored={typedRule(known)}
          />,
          backToList(context, gathering),
        );
      },
      act: async ({ work }, gathering, form) => {
        await setRule(work, { gatheringId: gathering.id, form });
        return redirect(listOf(gathering));
      },
    }),
    cardRoute<Expected>(participantSubject),
    formRoute<Expected, CheckInForm>({
      path: '/check-in/:participantId',
      done: toldByPage,
      may: listPermissions.checkIn,
      subject: participantSubject,
      reads: ({ gathering }) => readsPeople(gathering),
      schema: checkInForm,
      fill: (context, { gathering }) => fillNow(context, gathering),
      show: async (context, { gathering, ...person }, state) => {
        const { tx, query, language } = context;
        const checkIns = await listCheckIns(tx, gathering.id);
        return page(
          language.t('training.presence.check_in.title'),
          <CheckInPage
            context={context}
            state={state}
            gathering={gathering}
            person={person}
            {...(await about(tx, gathering))}
            noted={checkIns.filter(({ participantId }) => participantId === person.id)}
            frozen={await isInFrozenPeriod(tx, gathering.id)}
            done={query.noted === '1'}
          />,
          backToList(context, gathering),
        );
      },
      act: async ({ work, now }, { id, gatheringId }, { halfDay }) => {
        const scans = [{ id: newId(), code: id, halfDay, at: now }];
        const [one] = await checkIn(work, { gatheringId, scans });
        if (one?.problem) throw problem(one.problem, {}, { field: 'half_day' });
        return redirect(`/check-in/${id}?noted=1`);
      },
    }),
  ];
}

function typedRule({ rule, version }: Awaited<ReturnType<typeof about>>): Record<string, string> {
  return {
    version: String(version),
    basis: rule.basis,
    least_share: rule.leastShare === null ? '' : String(rule.leastShare),
  };
}
