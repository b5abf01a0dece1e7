import type { ActionDefinition, PrivacyFile } from '../../action/index.ts';
import type { Instant } from '../../platform/dates.ts';
import { type Document, heading, keyValues, paragraph, table } from '../../platform/documents/document.ts';
import { visibilityIn } from '../../platform/documents/visibility.ts';
import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import type { Language } from '../../platform/language/language.ts';
import { knownText } from '../describe-record.ts';
import type { Responsible } from '../queries.ts';
import type { RegisterEntry } from './register-entries.ts';

export type Register = {
  readonly definition: ActionDefinition;
  readonly privacy: PrivacyFile | undefined;
  readonly responsible: readonly Responsible[];
  readonly entries: readonly RegisterEntry[];
};

/** Where the draft of an organisation's part lies. */
export const arrangementOf = ({ id }: Pick<Responsible, 'id'>) =>
  `/staff/privacy/arrangements/${id}/arrangement.docx`;

/** Each organisation that answers, with the document of its part. */
export function arrangementRows(language: Language, { privacy, responsible }: Register): string[][] {
  return responsible.map(({ key, name }) => [
    name,
    knownText(language, privacy?.arrangements.find(({ organisation }) => organisation === key)?.document),
  ]);
}

/** The law of each jurisdiction and who watches over it. */
export function lawRows(language: Language, { privacy }: Register): string[][] {
  return (privacy?.laws ?? []).map(({ jurisdiction, law, authority }) => [
    jurisdictionName(jurisdiction, language.locale),
    knownText(language, law),
    knownText(language, authority),
  ]);
}

/** The register of processing as a document. */
export function registerDocument(
  language: Language,
  register: Register,
  { date, demonstration }: { date: Instant; demonstration: boolean },
): Document {
  const { t } = language;
  const title = t('privacy.register.title');
  return {
    title,
    language,
    date,
    header: register.definition.action.shortName,
    visibility: visibilityIn(language),
    demonstration,
    blocks: [
      heading(title),
      paragraph(t('privacy.register.intro')),
      ...register.entries.flatMap(({ name, facts }) => [heading(name, 2), keyValues(facts)]),
      heading(t('privacy.register.arrangements'), 2),
      table(
        t('privacy.register.arrangements'),
        [{ head: t('privacy.register.organisation') }, { head: t('privacy.register.document') }],
        arrangementRows(language, register),
      ),
      heading(t('privacy.register.laws'), 2),
      table(
        t('privacy.register.laws'),
        [
          { head: t('common.jurisdiction') },
          { head: t('privacy.register.law') },
          { head: t('privacy.register.authority') },
        ],
        lawRows(language, register),
      ),
    ],
  };
}
