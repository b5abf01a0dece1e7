import { type Document, keyValues, note, table } from '../../platform/documents/document.ts';
import { visibilityIn } from '../../platform/documents/visibility.ts';
import type { Language } from '../../platform/language/language.ts';
import type { Gathering } from '../queries.ts';
import { halfDayText } from './half-day-text.ts';
import type { Listed } from './queries.ts';
import type { AttendanceRule, HalfDay } from './rules.ts';

/** Half-days that fit beside a name with room to sign. */
const signedOnASheet = 4;

/** The list to print and sign: a numbered row a person with their function and a field to sign for each half-day, and room for those who come without a place. */
export function attendanceSheet(
  language: Language,
  {
    gathering,
    rule,
    halfDays,
    people,
  }: {
    gathering: Gathering;
    rule: AttendanceRule;
    halfDays: readonly HalfDay[];
    people: readonly Listed[];
  },
  demonstration: boolean,
): Document {
  const { t } = language;
  const rows = [
    ...people.map(({ name, organisationName }) => [name, organisationName]),
    ...Array.from({ length: 5 }, () => ['', '']),
  ].map(([name = '', organisation = ''], at) => [String(at + 1), name, organisation, '']);
  const parts = halfDays.length > 0 ? inParts(halfDays, signedOnASheet) : [[]];
  return {
    title: t('training.presence.sheet.title'),
    language,
    date: `${gathering.startsOn}T00:00:00.000Z`,
    header: gathering.title,
    visibility: visibilityIn(language),
    demonstration,
    blocks: [
      { kind: 'newSheet', lying: true },
      keyValues([
        [t(`training.kind.${gathering.kind}`), gathering.title],
        [t('training.place'), gathering.place],
        [t('training.host'), gathering.hostName],
      ]),
      note(t(`training.presence.basis.${rule.basis}.text`)),
      ...parts.map((some) =>
        table(
          t('training.presence.sheet.sign'),
          [
            { head: t('training.presence.sheet.number'), width: 1 },
            { head: t('training.presence.person'), width: 3 },
            { head: t('common.organisation'), width: 3 },
            { head: t('training.presence.sheet.function'), width: 2 },
            ...(some.length > 0
              ? some.map((half) => ({ head: halfDayText(language, half), width: 2 }))
              : [{ head: t('training.presence.sheet.signature'), width: 4 }]),
          ],
          rows.map((row) => [...row, ...Array.from({ length: Math.max(some.length, 1) }, () => '\n\n')]),
        ),
      ),
    ],
  };
}

function inParts<One>(all: readonly One[], most: number): One[][] {
  return Array.from({ length: Math.ceil(all.length / most) }, (_, at) =>
    all.slice(at * most, (at + 1) * most),
  );
}
