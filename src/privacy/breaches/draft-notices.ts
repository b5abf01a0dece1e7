import type { PrivacyFile } from '../../action/index.ts';
import type { Instant } from '../../platform/dates.ts';
import {
  type Block,
  type Document,
  heading,
  keyValues,
  paragraph,
} from '../../platform/documents/document.ts';
import { visibilityIn } from '../../platform/documents/visibility.ts';
import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import type { Language } from '../../platform/language/language.ts';
import { zone } from '../../platform/zone.ts';
import { knownText } from '../describe-record.ts';
import type { Breach } from './rules.ts';

/** Kinds of record of a breach, in words. */
export function recordsText({ t, list }: Language, { records }: Pick<Breach, 'records'>): string {
  return list(records.map((record) => t(`privacy.record.${record}.name`)));
}
export function peopleText({ t, number }: Language, { people }: Pick<Breach, 'people'>): string {
  return people === null ? t('privacy.breach.not_known') : number(people);
}

/**
 * Drafts of the notices from what is known: to the authority of each jurisdiction (GDPR, article 33(3)) and to the people concerned
 * (article 34(2)). What is not known says so, and may be told later.
 */
export function draftNotices(
  language: Language,
  breach: Breach,
  about: { privacy: PrivacyFile | undefined; header: string; now: Instant; demonstration: boolean },
): Document {
  const { t, locale } = language;
  const title = t('privacy.breach.drafts');
  const known = (text: string) => text || t('privacy.breach.not_known');
  const facts: [string, string][] = [
    [t('privacy.breach.happened'), breach.happened],
    [t('privacy.breach.known_at'), language.instant(breach.knownAt, zone)],
    [t('privacy.breach.records'), recordsText(language, breach)],
    [t('privacy.breach.people'), peopleText(language, breach)],
    [t('privacy.breach.consequences'), known(breach.consequences)],
    [t('privacy.breach.measures'), known(breach.measures)],
    [t('privacy.breach.contact'), knownText(language, about.privacy?.officer)],
  ];
  return {
    title,
    language,
    date: about.now,
    header: about.header,
    visibility: visibilityIn(language),
    demonstration: about.demonstration,
    blocks: [
      heading(title),
      paragraph(t('privacy.breach.drafts_intro')),
      ...breach.jurisdictions.flatMap((jurisdiction): Block[] => {
        const law = about.privacy?.laws.find((one) => one.jurisdiction === jurisdiction);
        return [
          heading(t('privacy.breach.to_authority', { place: jurisdictionName(jurisdiction, locale) }), 2),
          keyValues([
            [t('privacy.register.authority'), knownText(language, law?.authority)],
            [t('privacy.register.law'), knownText(language, law?.law)],
            ...facts,
          ]),
        ];
      }),
      heading(t('privacy.breach.to_people'), 2),
      paragraph(t('privacy.breach.to_people_text')),
      keyValues(facts.filter((_, at) => at !== 3)),
    ],
  };
}
