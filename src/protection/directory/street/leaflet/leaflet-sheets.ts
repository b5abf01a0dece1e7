import { type HelpNumber, serviceNeeds } from '../../../../action/index.ts';
import { addDays, type PlainDate } from '../../../../platform/dates.ts';
import { type Block, heading, keyValues, note, paragraph } from '../../../../platform/documents/document.ts';
import type { Paper, Sheets } from '../../../../platform/documents/typeset.ts';
import { kosovoFootnote } from '../../../../platform/language/kosovo.ts';
import { isFurtherStreetLocale, streetFacts } from '../../../../platform/language/street-locales.ts';
import type { StreetLanguage } from '../../../../platform/messages/street-languages.ts';
import type { PublicService } from '../../rules.ts';
import { factsOf, type Said } from '../facts.ts';
import { isUrgent } from '../pages/numbers.tsx';

export type Leaflet = {
  readonly language: StreetLanguage;
  readonly paper: Paper;
  readonly place: string;
  readonly area: string;
  readonly services: readonly PublicService[];
  readonly help: readonly HelpNumber[];
  readonly today: PlainDate;
  /** Where the list as it is now can be read. */
  readonly address: string;
  readonly demonstration: boolean;
};

/** Paper is not suspended and does not grow stale on its own: only what counts as checked today is printed. It says when others are in the list. */
export function printedOf(services: readonly PublicService[]): PublicService[] {
  return services.filter(({ mark }) => mark === 'checked');
}

/** An area on paper: when it was made, until when it holds, who is called in danger, and the services by need. */
export function leafletSheets(leaflet: Leaflet): Sheets {
  const { language, area, today, paper, demonstration } = leaflet;
  const { t, locale, dir, day } = language;
  const services = printedOf(leaflet.services);
  const until = services.map(({ checkedOn, checkDays }) => addDays(checkedOn, checkDays)).sort()[0] ?? today;
  return {
    title: area,
    paper,
    date: `${today}T00:00:00.000Z`,
    header: `${leaflet.place} · ${t('services.title')}`,
    demonstration,
    visibility: {
      eu: { statement: t('services.eu_statement'), disclaimer: '' },
      kosovoFootnote: isFurtherStreetLocale(locale)
        ? [
            `${t('services.kosovo_footnote')} ${t('services.kosovo_footnote.rendering')}`,
            leftToRight(kosovoFootnote('en')),
          ].join('\n')
        : kosovoFootnote(locale),
    },
    language: { intl: streetFacts(locale).lang, dir, t: wordsOf(language) },
    blocks: [
      ...danger(leaflet),
      paragraph(t('services.leaflet.until', { day: day(today), until: day(until) })),
      ...serviceNeeds.flatMap((need) => {
        const those = services.filter((one) => one.need === need);
        if (those.length === 0) return [];
        return [heading(t(`services.need.${need}`), 1), ...those.flatMap((one) => blocksOf(one, language))];
      }),
      ...(leaflet.services.some(({ mark }) => mark === 'ring_first')
        ? [paragraph(t('services.leaflet.left_out'))]
        : []),
      paragraph(t('services.leaflet.newest', { address: leftToRight(leaflet.address) })),
      ...(language.draft ? [note(t('services.draft', { link: t('services.draft.english') }))] : []),
    ],
  };
}

/** The two words of a sheet that the street has in its own catalogue, or in figures. */
function wordsOf({ t, digits }: StreetLanguage): Sheets['language']['t'] {
  return (key, args = {}) =>
    key === 'documents.page_number' ? digits(`${args.page} / ${args.pages}`) : t('services.demonstration');
}

function danger({ help, language: { t } }: Leaflet): Block[] {
  const numbers = help.filter(isUrgent).map(({ number }) => leftToRight(number));
  return numbers.length > 0 ? [note([{ bold: t('services.danger') }, `\n${numbers.join(' · ')}`])] : [];
}

function blocksOf({ content }: PublicService, language: StreetLanguage): Block[] {
  const facts = factsOf(content, language);
  const typed = facts.flatMap(({ label, said }) => (said.kind === 'typed' ? [{ label, ...said }] : []));
  return [
    heading(isolated(content.provider), 2),
    keyValues(
      facts.flatMap(({ label, said }) => (said.kind === 'typed' ? [] : [[label, textOf(said, language)]])),
    ),
    ...typed.flatMap(({ label, text, lang }) => [heading(label, 3), note(isolated(text), lang)]),
  ];
}

function textOf(said: Exclude<Said, { kind: 'typed' }>, { locale }: StreetLanguage): string {
  switch (said.kind) {
    case 'words':
      return said.lines.join('\n');
    case 'name':
      return isolated(said.name);
    case 'phones':
      return said.numbers.map(leftToRight).join('\n');
    case 'names':
      return said.names
        .map(({ code, name }) => isolated(drawable(name) ? name : nameOf(code, locale)))
        .join(' · ');
  }
}

/** Letters for which the sheets have a font. */
const letters =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Bengali}\p{Script=Common}\p{Script=Inherited}]*$/u;
const drawable = (text: string) => letters.test(text);

/** A language in letters that the reader’s own has, where its own name cannot be drawn. */
function nameOf(code: string, locale: StreetLanguage['locale']): string {
  const { intl } = streetFacts(locale);
  const name = new Intl.DisplayNames(intl, { type: 'language' }).of(code);
  return name && drawable(name) ? name : code;
}

/** Kept apart from the direction of what stands beside it. */
const isolated = (text: string) => `\u2068${text}\u2069`;
const leftToRight = (text: string) => `\u2066${text}\u2069`;
