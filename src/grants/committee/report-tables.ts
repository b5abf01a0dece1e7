import { type Block, heading, paragraph, table } from '../../platform/documents/document.ts';
import { inLanguage, type Language } from '../../platform/language/language.ts';
import { money } from '../../platform/money.ts';
import { cutLineText } from '../assessment/cuts.ts';
import { checkedByTwo } from '../checks/checked-by-two.ts';
import { writtenWorking } from '../selection/written-working.ts';
import type { RankedFact, ReportFacts } from './report-facts.ts';
import { isCarried, isLost } from './rules.ts';

type Lot = ReportFacts['lots'][number];

const awardedIn = ({ ranking }: ReportFacts, lot: Lot): RankedFact[] =>
  (ranking?.rows ?? []).filter(({ lotId, outcome }) => lotId === lot.id && outcome === 'awarded');
const sumOf = (rows: readonly RankedFact[]) => rows.reduce((sum, { amountMinor }) => sum + amountMinor, 0);

/** Each lot: its envelope, what is proposed from it, and what is left. */
export function lotsTable(language: Language, facts: ReportFacts): Block {
  const { t, locale } = language;
  return table(
    t('grants.committee.report.lots'),
    [
      { head: t('grants.lot.title'), width: 2.4 },
      { head: t('grants.lot.envelope'), align: 'end', width: 1.4 },
      { head: t('grants.committee.report.proposed'), align: 'end', width: 1.4 },
      { head: t('grants.committee.report.left'), align: 'end', width: 1.4 },
    ],
    facts.lots.map((lot) => {
      const proposed = sumOf(awardedIn(facts, lot));
      const written = (minor: number) => language.money(money(minor, lot.currency));
      return [
        `${lot.number}. ${inLanguage(lot.title, locale)}`,
        written(lot.envelopeMinor),
        written(proposed),
        written(lot.envelopeMinor - proposed),
      ];
    }),
  );
}

/** Each application with the outcome of its check, what was answered no, notes, and reasons. */
export function checksTable(language: Language, { checks }: ReportFacts): Block {
  const { t } = language;
  return table(
    t('grants.committee.report.checks'),
    [
      { head: t('grants.application.number'), width: 1.3 },
      { head: t('common.organisation'), width: 1.8 },
      { head: t('grants.ranking.outcome'), width: 1.1 },
      { head: t('common.reason'), width: 2.6 },
    ],
    checks.map(({ number, organisationName, outcome, items, reasons, confirmedRole }) => [
      number,
      organisationName,
      t(`grants.committee.report.check.${outcome}`),
      [
        ...items.map(({ item, verdict, note }) => {
          const said = verdict ? ` (${t(`grants.check.verdict.${verdict}`)})` : '';
          return `${t(`grants.check.item.${item}`)}${said}${note ? `: ${note}` : ''}`;
        }),
        ...(reasons ? [reasons] : []),
        ...(confirmedRole ? [checkedByTwo(language, confirmedRole)] : []),
      ].join('\n') || '–',
    ]),
  );
}

/** The proposals for one lot in the order of the ranking, and the vote on them where there was one. */
export function rankingOfLot(language: Language, facts: ReportFacts, lot: Lot): Block[] {
  const { t, locale, number } = language;
  const rows = (facts.ranking?.rows ?? []).filter(({ lotId }) => lotId === lot.id);
  const name = `${lot.number}. ${inLanguage(lot.title, locale)}`;
  return [
    heading(name, 3),
    ...(rows.length === 0
      ? [paragraph(t('grants.committee.report.lot_empty'))]
      : [
          table(
            t('grants.committee.report.ranking'),
            [
              { head: '#', width: 0.4 },
              { head: t('grants.application.title'), width: 2.4 },
              { head: t('grants.outcome.score'), width: 1.7 },
              { head: t('common.amount'), align: 'end', width: 1.4 },
              { head: t('grants.committee.report.proposal'), width: 2 },
            ],
            rows.map((row) => [
              String(row.position),
              `${row.number}\n${row.organisationName}`,
              [number(row.scorePoints / row.scoreParts / 100, { decimals: 2 }), writtenWorking(row, language)]
                .filter(Boolean)
                .join('\n'),
              language.money(money(row.amountMinor, lot.currency)),
              `${t(`grants.outcome.short.${row.outcome}`)}${row.reservePosition ? ` ${row.reservePosition}` : ''}\n${t(`grants.outcome.reason.${row.reason}`)}`,
            ]),
            [
              [
                '',
                t('grants.committee.report.proposed'),
                '',
                language.money(money(sumOf(awardedIn(facts, lot)), lot.currency)),
                '',
              ],
            ],
          ),
        ]),
    ...(rows.length === 0 ? [] : [paragraph(voteOn(language, facts, lot))]),
  ];
}

/** Where the proposals depart from the ranking, with the reasons; that they do not, where no vote was lost. */
export function departureBlocks({ t }: Language, facts: ReportFacts): Block[] {
  const { departures } = facts;
  if (!departures) return hasLostVote(facts) ? [] : [paragraph(t('grants.committee.report.departures'))];
  return [
    table(
      t('grants.committee.departures.title'),
      [
        { head: t('grants.application.number'), width: 1.3 },
        { head: t('grants.committee.depart_kind'), width: 1.8 },
        { head: t('common.reason'), width: 3 },
      ],
      Object.entries(departures).map(([number, { kind, reason }]) => [
        number,
        t(`grants.committee.depart_kind.${kind}`),
        reason,
      ]),
    ),
  ];
}

/** The vote on some lot was lost. */
const hasLostVote = ({ meeting, rules }: ReportFacts): boolean =>
  Object.values(meeting.votes).some((vote) => isLost(vote, rules.committee.tie));

function voteOn({ t }: Language, { meeting, rules }: ReportFacts, { id }: Lot): string {
  const vote = meeting.votes[id];
  if (!vote) return t('grants.committee.report.not_discussed');
  if (vote === 'agreed') return t('grants.committee.report.no_vote');
  const { inFavour, against, abstained, casting } = vote;
  const counted = t('grants.committee.report.vote', { inFavour, against, abstained });
  const tied = inFavour === against ? ` ${t(`grants.committee.tie.${rules.committee.tie}`)}` : '';
  const cast = casting ? ` ${t(`grants.committee.report.casting.${casting}`)}` : '';
  const carried = isCarried(vote, rules.committee.tie);
  const result =
    carried === undefined ? '' : ` ${t(`grants.committee.report.${carried ? 'carried' : 'not_carried'}`)}`;
  return `${counted}${tied}${cast}${result}`;
}

/** What assessors took off, and why: the amounts of the ranking are the mean of what is left. */
export function cutBlocks(language: Language, { cuts = [], lots }: ReportFacts): Block[] {
  const { t } = language;
  if (cuts.length === 0) return [];
  return [
    heading(t('grants.cuts.title'), 3),
    paragraph(t('grants.cuts.mean')),
    table(
      t('grants.cuts.title'),
      [
        { head: t('grants.application.number'), width: 1.3 },
        { head: t('grants.cuts.by'), width: 1.2 },
        { head: t('grants.cuts.line'), width: 2 },
        { head: t('grants.cuts.amount'), align: 'end', width: 1.2 },
        { head: t('common.reason'), width: 2.4 },
      ],
      cuts.map((cut) => [
        cut.number,
        t(`grants.letter.assessor.${cut.assessor}`),
        cutLineText(language, cut),
        language.money(money(cut.amountMinor, lots[0]!.currency)),
        cut.reason,
      ]),
    ),
  ];
}

/** Complaints that were answered before the meeting was closed. */
export function complaintsTable(
  { t, instant }: Language,
  { complaints }: ReportFacts,
  zone: string,
): Block[] {
  if (complaints.length === 0) return [paragraph(t('grants.committee.report.no_complaint'))];
  return [
    table(
      t('grants.committee.report.complaints'),
      [
        { head: t('grants.application.number'), width: 1.3 },
        { head: t('grants.complaint.about'), width: 1.6 },
        { head: t('common.state'), width: 1.2 },
        { head: t('grants.complaint.answer'), width: 1.5 },
        { head: t('grants.complaint.reopens'), width: 2 },
      ],
      complaints.map(({ number, about, state, reopens, decidedAt }) => [
        number,
        t(`grants.complaint.about.${about}`),
        t(`grants.complaint.state.${state}`),
        instant(decidedAt, zone),
        reopens ? t(`grants.complaint.reopens.${reopens}`) : '–',
      ]),
    ),
  ];
}
