import { addLot, callForm, cancelCall, draftCall, lotForm, publishCall } from '../../grants/index.ts';
import { addDays, type Instant } from '../../platform/dates.ts';
import { jurisdictionFacts } from '../../platform/language/jurisdictions.ts';
import { toDecimal } from '../../platform/money.ts';
import type { Role } from '../../platform/permissions.ts';
import type { InventedCall } from '../invented/calls.ts';
import type { Staff } from './hire-staff.ts';
import { type Entry, entriesOf, envelopeOf } from './plan-entry.ts';
import { at, type Player, type Stage } from './stage.ts';

/** A call of the year with its ids, its officers and what was planned for it. */
export type Opened = {
  readonly call: InventedCall;
  readonly callId: string;
  readonly lotIds: readonly string[];
  readonly officer: Player;
  readonly payer: Player;
  /** Two people of two other partners, who have no hand in the call. */
  readonly colleagues: readonly [Player, Player];
  /** Who of them holds which role of an approval. */
  readonly approvers: Readonly<Partial<Record<Role, Player>>>;
  readonly entries: readonly Entry[];
};

/** What every call of the demonstration says of itself. */
const summaries = {
  en: 'Invented for the demonstration: nobody can apply for real money here. The call asks for projects that prevent the smuggling of migrants, serve people who were smuggled, and bring state bodies, the media and academia to one table. Small organisations are welcome; a person to ask is named below.',
  sq: 'E trilluar për demonstrim: këtu askush nuk mund të aplikojë për para të vërteta. Thirrja kërkon projekte që parandalojnë kontrabandën e emigrantëve, u shërbejnë njerëzve të kontrabanduar dhe mbledhin në një tryezë organet shtetërore, mediat dhe botën akademike.',
  mk: 'Измислено за демонстрација: овде никој не може да аплицира за вистински пари. Повикот бара проекти што го спречуваат криумчарењето мигранти, им служат на криумчарените луѓе и ги собираат на една маса државните органи, медиумите и академската заедница.',
  'sr-Cyrl':
    'Измишљено за демонстрацију: овде нико не може да се пријави за прави новац. Позив тражи пројекте који спречавају кријумчарење миграната, служе кријумчареним људима и окупљају за једним столом државне органе, медије и академску заједницу.',
  bs: 'Izmišljeno za demonstraciju: ovdje se niko ne može prijaviti za pravi novac. Poziv traži projekte koji sprečavaju krijumčarenje migranata, služe krijumčarenim ljudima i okupljaju za jednim stolom državne organe, medije i akademsku zajednicu.',
  cnr: 'Izmišljeno za demonstraciju: ovdje niko ne može da se prijavi za pravi novac. Poziv traži projekte koji sprečavaju krijumčarenje migranata, služe krijumčarenim ljudima i okupljaju za jednim stolom državne organe, medije i akademsku zajednicu.',
} as const;

/** Where the deadline of a call is told; a regional one in the coordinator's zone. */
export function zoneOf({ issuer }: InventedCall): string {
  return jurisdictionFacts(issuer === 'regional' ? 'RS' : issuer).zone;
}

/** The next finance officers of two other partners. */
function colleaguesOf(staff: Staff, { organisationId }: Player): [Player, Player] {
  const payers = [...staff.values()].filter(({ roles }) =>
    roles.some(({ role }) => role === 'finance_officer'),
  );
  const own = payers.findLastIndex((one) => one.organisationId === organisationId);
  const others = [...payers.slice(own + 1), ...payers.slice(0, own + 1)];
  const first = others.find((one) => one.organisationId !== organisationId)!;
  const second = others.find(
    (one) => one.organisationId !== organisationId && one.organisationId !== first.organisationId,
  )!;
  return [first, second];
}

/** Drafts the call with its lots a week before it opens, and publishes it unless it stays a draft. `then` learns of each published one. */
export function planCall(
  stage: Stage,
  staff: Staff,
  call: InventedCall,
  then: (opened: Opened) => void,
): void {
  const key = call.issuer.toLowerCase();
  const officer = staff.get(`grant.officer.${key}`)!;
  const payer = staff.get(`finance.officer.${key}`)!;
  const manager = staff.get('programme.manager')!;
  const colleagues = colleaguesOf(staff, officer);
  const entries = entriesOf(call);
  const drafted = Math.min(call.opens - 7, -2);
  stage.timeline.plan(at(stage, drafted, '10:00'), async (now) => {
    const callId = await draftCall(stage.work(officer, now), formOf(stage, officer, call));
    const lotIds = await addLots(stage, officer, call, { callId, entries, now });
    if (call.stage === 'draft') return;
    stage.timeline.plan(at(stage, drafted + 3, '08:00'), async (later) => {
      await publishCall(stage.work(officer, later), { callId });
      const approvers = { grant_officer: officer, finance_officer: payer, programme_manager: manager };
      then({ call, callId, lotIds, officer, payer, colleagues, approvers, entries });
    });
    if (call.stage === 'cancelled')
      stage.timeline.plan(at(stage, call.opens + 5), (later) =>
        cancelCall(stage.work(officer, later), {
          callId,
          reason:
            'Demonstration: the call is cancelled because its money is needed for another lot. No application is lost: apply to the next call.',
        }),
      );
  });
}

async function addLots(
  stage: Stage,
  officer: Player,
  call: InventedCall,
  { callId, entries, now }: { callId: string; entries: readonly Entry[]; now: Instant },
): Promise<string[]> {
  const ids: string[] = [];
  const euros = (minor: number) => toDecimal({ minor, currency: 'EUR' });
  for (const [number, { title, minimum, maximum }] of call.lots.entries()) {
    const form = lotForm.parse({
      'title-en': title,
      envelope: euros(envelopeOf(call, entries, number)),
      minimum: euros(minimum * 100),
      maximum: euros(maximum * 100),
    });
    ids.push(await addLot(stage.work(officer, now), { callId, form }));
  }
  return ids;
}

/** Two people for a report and a check, and partners from other jurisdictions. */
const regionalRules = {
  'told_apart[]': ['prevention'],
  reports_approved_by: 'two',
  checked_by: 'two',
  partners_minimum: '1',
  partners_maximum: '3',
};

function formOf({ today }: Stage, officer: Player, call: InventedCall) {
  const regional = call.issuer === 'regional';
  const local = call.locale === 'sr-Latn' ? 'sr-Latn' : call.locale;
  const summary: Readonly<Record<string, string>> = summaries;
  return callForm.parse({
    scope: regional ? 'regional' : 'national',
    jurisdiction: regional ? '' : call.issuer,
    'title-en': call.title.en,
    'summary-en': summaries.en,
    [`title-${local}`]: call.title.own,
    [`summary-${local}`]: summary[local] ?? '',
    authentic_language: 'en',
    opens_on: addDays(today, call.opens),
    deadline_on: addDays(today, call.closes),
    deadline_time: call.time,
    deadline_zone: zoneOf(call),
    form: regional ? 'application_regional' : 'application_national',
    report_form: 'report_narrative',
    grid: regional ? 'regional' : 'national',
    contact_name: officer.name,
    contact_email: officer.email,
    hours_expected: regional ? '24' : '12',
    duration_minimum: String(call.months[0]),
    duration_maximum: String(call.months[1]),
    co_financing: String(call.coFinancing),
    indirect: '7',
    third_party_ceiling: '60000',
    grace_seconds: String(call.grace),
    ask_days: '10',
    answer_days: '5',
    assessors: '2',
    divergence: '20',
    pass_points: '60',
    reserve_days: '180',
    instalments: call.instalments.join(' + '),
    report_every: String(call.reportEvery),
    report_due: '30',
    rate_rule: call.issuer === 'XK' ? 'month_of_period_end' : 'month_of_expenditure',
    spent_before_next: '70',
    ...(regional ? regionalRules : {}),
  });
}
