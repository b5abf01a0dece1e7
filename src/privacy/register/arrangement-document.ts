import type { Instant } from '../../platform/dates.ts';
import { type Document, heading, keyValues, paragraph, table } from '../../platform/documents/document.ts';
import { kosovoFootnote } from '../../platform/language/kosovo.ts';
import type { Language } from '../../platform/language/language.ts';
import { records } from '../declarations/records.ts';
import { controllerText, keptText, knownText } from '../describe-record.ts';
import type { Register } from './register-document.ts';

/** What the organisations have to agree on (GDPR, article 26(1) and (2)), in the order in which it is asked. */
const duties = ['informs', 'requests', 'contact', 'security', 'breach', 'processors'] as const;

/**
 * A draft of the arrangement between joint controllers: what the declarations and `privacy.yaml` say is filled in, what only the
 * organisations can decide is named and left open. It says of itself that it is a draft that nobody has agreed to.
 */
export function arrangementDocument(
  language: Language,
  { definition, privacy, responsible }: Omit<Register, 'entries'>,
  { date, demonstration }: { date: Instant; demonstration: boolean },
): Document {
  const { t, locale } = language;
  const title = t('privacy.arrangement.title');
  const open = t('privacy.arrangement.open');
  const joint = records.filter(({ key }) => privacy?.controllers[key] === 'partners_jointly');
  return {
    title,
    language,
    date,
    header: definition.action.shortName,
    visibility: {
      eu: { statement: t('shell.eu_statement'), disclaimer: t('shell.eu_disclaimer') },
      kosovoFootnote: kosovoFootnote(locale),
    },
    demonstration,
    blocks: [
      heading(title),
      paragraph(t('privacy.arrangement.draft')),
      paragraph(t('privacy.arrangement.intro')),
      heading(t('privacy.arrangement.parties'), 2),
      table(
        t('privacy.arrangement.parties'),
        [{ head: t('privacy.register.organisation') }, { head: t('privacy.arrangement.signed') }],
        responsible.map(({ name }) => [name, open]),
      ),
      heading(t('privacy.arrangement.records'), 2),
      table(
        t('privacy.arrangement.records'),
        [
          { head: t('privacy.register.record') },
          { head: t('privacy.register.purpose') },
          { head: t('privacy.register.controller') },
          { head: t('privacy.register.kept') },
        ],
        joint.map((record) => [
          t(`privacy.record.${record.key}.name`),
          t(`privacy.record.${record.key}.purpose`),
          controllerText(language, record.key, privacy),
          keptText(language, record, privacy),
        ]),
      ),
      heading(t('privacy.arrangement.duties'), 2),
      keyValues(
        duties.map((duty) => [
          t(`privacy.arrangement.${duty}`),
          `${t(`privacy.arrangement.${duty}.proposal`)} ${open}`,
        ]),
      ),
      keyValues([
        [t('privacy.arrangement.officer'), knownText(language, privacy?.officer)],
        [t('privacy.register.hosting'), knownText(language, privacy?.hosting)],
        [t('privacy.register.transfers'), knownText(language, privacy?.transfers)],
      ]),
      heading(t('privacy.arrangement.essence'), 2),
      paragraph(t('privacy.arrangement.essence.text')),
    ],
  };
}
