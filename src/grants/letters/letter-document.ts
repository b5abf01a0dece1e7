import {
  type Block,
  type Document,
  heading,
  keyValues,
  list,
  note,
  paragraph,
  paragraphs,
  table,
} from '../../platform/documents/document.ts';
import { visibilityIn } from '../../platform/documents/visibility.ts';
import { inLanguage, type Language } from '../../platform/language/language.ts';
import { money } from '../../platform/money.ts';
import type { Tx } from '../../platform/work.ts';
import { cutLineText } from '../assessment/cuts.ts';
import { type Assignment, listOfApplication } from '../assessment/queries.ts';
import { criteriaOf, maximumOf, type Scores } from '../assessment/rules.ts';
import { checkedByTwo } from '../checks/checked-by-two.ts';
import { complaintTermsOf, lastDayToComplain } from '../complaints/rules.ts';
import { reasonText } from '../selection/reason-text.ts';
import type { Decided, LetterRecord } from './queries.ts';
import { greatestLosses, sectionScores } from './rules.ts';

export type LetterContent = {
  readonly letter: LetterRecord;
  /** The assessments that were submitted, in the order in which the assessors were asked. */
  readonly assessments: readonly Pick<Assignment, 'scores' | 'cuts'>[];
};

export async function contentOfLetter(tx: Tx, letter: LetterRecord): Promise<LetterContent> {
  const all = letter.decided ? await listOfApplication(tx, letter.id) : [];
  return { letter, assessments: all.filter(({ state }) => state === 'submitted') };
}

/** The letter about the outcome: the outcome first, then scores, reasons, what would have helped, what comes next, and how to complain. */
export function letterDocument(
  language: Language,
  { letter, assessments }: LetterContent,
  demonstration: boolean,
): Document {
  const { t, locale } = language;
  const { decided } = letter;
  return {
    title: t(`grants.letter.title.${letter.outcome}`),
    language,
    date: letter.toldAt ?? letter.madeAt,
    header: letter.number ?? letter.callNumber,
    visibility: visibilityIn(language),
    demonstration,
    blocks: [
      ...(letter.toldAt ? [] : [note(t('grants.letter.not_sent'))]),
      paragraph(outcomeOf(language, letter)),
      keyValues([
        [t('common.organisation'), letter.organisationName],
        [t('grants.application.title'), `${letter.number} · ${letter.title}`],
        [t('grants.letter.call'), `${letter.callNumber} · ${inLanguage(letter.callTitle, locale)}`],
        [t('grants.lot.title'), `${letter.lotNumber}. ${inLanguage(letter.lotTitle, locale)}`],
        ...(letter.toldAt
          ? [[t('grants.letter.sent'), language.instant(letter.toldAt, letter.deadlineZone)] as const]
          : []),
      ]),
      ...(letter.checkReasons
        ? [heading(t('grants.check.reasons'), 2), ...paragraphs(letter.checkReasons)]
        : []),
      ...(letter.confirmedRole ? [paragraph(checkedByTwo(language, letter.confirmedRole))] : []),
      ...(decided ? scoresOf(language, decided, countedOf(decided, assessments), letter) : []),
      ...(decided && letter.outcome !== 'rejected' ? cutsOf(language, letter, assessments) : []),
      ...(decided ? reasonsOf(language, decided, assessments) : []),
      ...(decided && letter.outcome !== 'awarded'
        ? strongerOf(language, decided, countedOf(decided, assessments), letter)
        : []),
      ...nextOf(language, letter),
      heading(t('grants.letter.complaint'), 2),
      ...complaintOf(language, letter),
    ],
  };
}

/** How to complain, until when, and that none of those who checked, assessed or decided answers. */
function complaintOf(language: Language, letter: LetterRecord): Block[] {
  const { t } = language;
  const last = lastDayToComplain({ ...letter, toldAt: letter.toldAt ?? letter.madeAt });
  const { days, answerDays } = complaintTermsOf(letter.rules);
  return [
    paragraph(
      letter.toldAt
        ? t('grants.letter.complaint.by', { day: language.day(last ?? '') })
        : t('grants.letter.complaint.within', { days }),
    ),
    paragraph(t('grants.letter.complaint.who', { partner: letter.partnerName, days: answerDays })),
    paragraph(t('grants.letter.complaint.ask', { name: letter.contactName, email: letter.contactEmail })),
  ];
}

const countedOf = ({ working }: Decided, assessments: LetterContent['assessments']): readonly Scores[] =>
  assessments.filter((_, at) => working[at]?.counts ?? true).map(({ scores }) => scores);

function outcomeOf(language: Language, letter: LetterRecord): string {
  const { t } = language;
  const { decided, currency } = letter;
  const told = t(`grants.letter.outcome.${letter.outcome}`, {
    number: letter.number ?? '',
    amount: language.money(money(decided?.amountMinor ?? 0, currency)),
    requested: language.money(money(letter.requestedMinor ?? 0, currency)),
    position: decided?.reservePosition ?? 0,
    until: decided ? language.day(decided.reserveValidUntil) : '',
  });
  const reason = decided && reasonText(language, decided);
  return reason ? t('grants.letter.outcome.with_reason', { outcome: told, reason }) : told;
}

function scoresOf(
  { t, locale, number }: Language,
  decided: Decided,
  counted: readonly Scores[],
  { rules }: LetterRecord,
): Block[] {
  const mean = (points: number, parts: number) => number(points / parts, { decimals: 2 });
  return [
    heading(t('grants.letter.scores'), 2),
    keyValues([
      [
        t('grants.outcome.score'),
        t('grants.outcome.score.value', {
          mean: mean(decided.scorePoints / 100, decided.scoreParts),
          maximum: maximumOf(decided.grid) / 100,
        }),
      ],
      [t('grants.rules.pass'), t('grants.rules.pass.value', { points: rules.passPoints / 100 })],
    ]),
    ...(counted.length === 0
      ? []
      : [
          table(
            t('grants.letter.sections'),
            [
              { head: t('grants.letter.section'), width: 3 },
              { head: t('grants.outcome.score'), align: 'end' },
              { head: t('grants.letter.maximum'), align: 'end' },
              { head: t('grants.letter.floor'), align: 'end' },
            ],
            sectionScores(decided.grid, counted).map((one) => [
              inLanguage(one.title, locale) + (one.isBelow ? ` (${t('grants.letter.below')})` : ''),
              mean(one.points, one.parts),
              number(one.maximum),
              one.floor === null ? '–' : number(one.floor),
            ]),
          ),
        ]),
  ];
}

/** What each assessor took off and why, where the amount is theirs. */
function cutsOf(
  language: Language,
  { currency }: LetterRecord,
  assessments: LetterContent['assessments'],
): Block[] {
  const { t } = language;
  const rows = assessments.flatMap(({ cuts }, at) =>
    cuts.map((cut) => [
      t(`grants.letter.assessor.${at + 1}`),
      cutLineText(language, cut),
      language.money(money(cut.amountMinor, currency)),
      cut.reason,
    ]),
  );
  if (rows.length === 0) return [];
  return [
    heading(t('grants.cuts.title'), 2),
    paragraph(t('grants.cuts.mean')),
    table(
      t('grants.cuts.title'),
      [
        { head: t('grants.cuts.by'), width: 1.4 },
        { head: t('grants.cuts.line'), width: 2.4 },
        { head: t('grants.cuts.amount'), align: 'end', width: 1.2 },
        { head: t('common.reason'), width: 3 },
      ],
      rows,
    ),
  ];
}

function reasonsOf(
  { t, locale }: Language,
  { grid }: Decided,
  assessments: LetterContent['assessments'],
): Block[] {
  const criteria = criteriaOf(grid).flatMap(({ key, title }) => {
    const given = assessments.flatMap(({ scores }, at) => {
      const text = scores[key]?.justification.trim();
      return text ? [paragraph([{ bold: `${t(`grants.letter.assessor.${at + 1}`)}: ` }, text])] : [];
    });
    return given.length > 0 ? [heading(inLanguage(title, locale), 3), ...given] : [];
  });
  return criteria.length > 0 ? [heading(t('grants.outcome.reasons'), 2), ...criteria] : [];
}

function strongerOf(
  { t, locale, number }: Language,
  decided: Decided,
  counted: readonly Scores[],
  { rules }: LetterRecord,
): Block[] {
  const losses = greatestLosses(decided.grid, counted);
  const short = rules.passPoints / 100 - decided.scorePoints / decided.scoreParts / 100;
  const items = [
    ...(short > 0 ? [t('grants.letter.stronger.pass', { points: number(short, { decimals: 2 }) })] : []),
    ...losses.map(({ title, lost, parts, maximum }) =>
      t('grants.letter.stronger.criterion', {
        criterion: inLanguage(title, locale),
        lost: number(lost / parts, { decimals: 2 }),
        maximum,
      }),
    ),
  ];
  return items.length === 0
    ? []
    : [heading(t('grants.letter.stronger'), 2), list(items), paragraph(t('grants.letter.stronger.learning'))];
}

function nextOf({ t }: Language, { outcome, contactName: name }: LetterRecord): Block[] {
  const text = outcome === 'awarded' || outcome === 'reserve' ? `grants.outcome.next.${outcome}` : undefined;
  return text ? [heading(t('ui.next.title'), 2), paragraph(t(text, { name }))] : [];
}
