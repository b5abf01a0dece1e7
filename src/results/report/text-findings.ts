import { kindOf } from './financial.ts';
import type { Checked, Finding } from './finding.ts';
import { fieldsIn, isTableField, liveFigures, tableAskedIn } from './live-fields.ts';
import {
  isNarrative,
  isRequired,
  isVariation,
  outlineOf,
  type Section,
  sections,
  wordsOfSummary,
} from './sections.ts';
import { statedIn } from './stated-figures.ts';

const draftMark =
  /\b(TODO|TBC|TBD|XXX+|FIXME)\b|\?\?\?|lorem ipsum|\[(\.\.\.|…|insert|name|date|number)[^\]]{0,200}\]/iu;
const emailAddress = /(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.]+/u;
const phoneNumber = /(\+|00)\d[\d\s/-]{7,}/u;
const webAddress = /\bhttps?:\/\/\S+/giu;
const kosovo = /\bKosovo\b(?!\s?\*)/iu;
const illegal = /\billegal(ly)?\s+(im)?migra/iu;
const europeanUnion =
  /\b(EU|European Union|BE|Bashkim\w* Evropian|ЕУ|Европск\w* унии?\w*|Европскат\w* Униј\w*)\b|Европск|Evropsk/u;
const unfinished = /[,;:–-]$/u;

const fewWords = 12;

/** What is wrong with the texts: missing, unfinished, too long, personal, or telling a figure that has moved. */
export function findingsInTexts(checked: Checked): Finding[] {
  return outlineOf(kindOf(checked.endsOn, checked.contract), checked.narratives)
    .filter(isNarrative)
    .flatMap((section) => ofSection(checked, section, (checked.narratives.get(section) ?? '').trim()))
    .concat(
      [...checked.narratives].flatMap(([key, text]) =>
        isVariation(key) ? [...movedIn(checked, key, text), ...ofFields(checked, key, text)] : [],
      ),
    );
}

function ofSection(checked: Checked, section: Section, text: string): Finding[] {
  const href = `/staff/donor-reports/${checked.reportId}/sections/${section}`;
  const found: Finding[] = [];
  const add = (id: string, hard: boolean, values: Finding['values'] = {}) =>
    found.push({ id, hard, href, section, values });
  if (text === '') {
    const isKnown = section === '1.2' && checked.contract.contactPerson !== null;
    if (isRequired(section) && !isKnown) add('section_missing', true);
    return found;
  }
  const words = text.split(/\s+/u).length;
  if (draftMark.test(text)) add('draft_mark', true);
  if (section === '2.1' && words > wordsOfSummary) add('summary_long', false, { words });
  if (section.startsWith('2') && words < fewWords) add('section_short', false, { words });
  if (unfinished.test(text)) add('sentence_unfinished', false);
  if (emailAddress.test(text) && section !== '1.2') add('email_in_text', false);
  if (phoneNumber.test(text) && section !== '1.2') add('phone_in_text', false);
  if (kosovo.test(text)) add('kosovo_unmarked', false);
  if (illegal.test(text)) add('illegal_migrant', false);
  if (section === '4.1' && !europeanUnion.test(text)) add('visibility_unnamed', false);
  for (const [address] of text.matchAll(webAddress))
    if (!isWhole(address)) add('link_broken', true, { address: address.slice(0, 80) });
  const same = sections.find(
    (other) =>
      other < section &&
      isNarrative(other) &&
      checked.narratives.get(other)?.trim() === text &&
      words > fewWords,
  );
  if (same) add('text_repeated', false, { other: same });
  if (checked.narrativesBefore.get(section)?.trim() === text && words > fewWords)
    add('text_of_before', false);
  return [...found, ...movedIn(checked, section, text), ...ofFields(checked, section, text)];
}

/** Fields that have no figure in the report, and tables that are not alone in their line or come twice: they would be sent as typed. */
function ofFields({ facts, reportId }: Checked, section: Section, text: string): Finding[] {
  const about = { hard: true, section, href: `/staff/donor-reports/${reportId}/sections/${section}` };
  const fields = fieldsIn(text);
  const figures = facts && liveFigures(facts);
  const drawn = isVariation(section) ? [] : text.split(/\r\n?|\n/).map(tableAskedIn);
  return [...new Set(fields)].flatMap((name): Finding[] => {
    const values = { field: `{${name}}` };
    if (isTableField(name)) {
      const places = drawn.filter((key) => `table:${key}` === name).length;
      const typed = fields.filter((one) => one === name).length;
      return places === 1 && typed === 1 ? [] : [{ ...about, id: 'field_table_placed', values }];
    }
    return figures?.has(name) === false ? [{ ...about, id: 'field_unknown', values }] : [];
  });
}

/** Sentences that state a count or an amount which has moved since. */
function movedIn({ moved, reportId, facts }: Checked, section: Section, text: string): Finding[] {
  const href = `/staff/donor-reports/${reportId}/sections/${section}`;
  if (moved.length === 0) return [];
  const figures = facts && liveFigures(facts);
  const live = fieldsIn(text).map((name) => figures?.get(name)?.value);
  const stating = statedIn(text, new Set(live.filter((value) => value !== undefined)));
  return moved.flatMap((figure) =>
    stating(figure).map((sentence): Finding => {
      const { label, before, now, currency } = figure;
      const about = { hard: false, href, section };
      return currency
        ? { ...about, id: 'amount_moved', values: { label, before, now, sentence, currency: currency.code } }
        : { ...about, id: 'figure_moved', values: { label, before, now, sentence } };
    }),
  );
}

function isWhole(address: string): boolean {
  const trimmed = address.replace(/(?<![.,;:)\]])[.,;:)\]]+$/u, '');
  return URL.canParse(trimmed) && new URL(trimmed).hostname.includes('.');
}
