import type { Instant } from '../../platform/dates.ts';
import { type Document, heading, keyValues, paragraph, table } from '../../platform/documents/document.ts';
import { visibilityIn } from '../../platform/documents/visibility.ts';
import type { Language } from '../../platform/language/language.ts';
import { records } from '../declarations/records.ts';
import { controllerText, keptText, knownText } from '../describe-record.ts';
import { namesOf } from '../privacy-notice.ts';
import type { Responsible } from '../queries.ts';
import type { Register } from './register-document.ts';

/** What the organisations have to agree on (GDPR, article 26(1) and (2)), in the order in which it is asked. */
const duties = ['informs', 'requests', 'contact', 'security', 'breach', 'processors'] as const;

/**
 * A draft of the arrangement between joint controllers; or, `of` one organisation, of its part in every kind of record. What the
 * declarations and `privacy.yaml` say is filled in, what only the organisations can decide is named and left open. It says of itself that it is a draft that nobody has agreed to.
 */
export function arrangementDocument(
  language: Language,
  { definition, privacy, responsible }: Omit<Register, 'entries'>,
  { date, demonstration }: { date: Instant; demonstration: boolean },
  of?: Responsible,
): Document {
  const { t } = language;
  const title = of ? t('privacy.arrangement.of', { organisation: of.name }) : t('privacy.arrangement.title');
  const open = t('privacy.arrangement.open');
  const told = records.filter(({ key }) => of || privacy?.controllers[key] === 'partners_jointly');
  return {
    title,
    language,
    date,
    header: definition.action.shortName,
    visibility: visibilityIn(language),
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
      heading(t(of ? 'privacy.arrangement.parts' : 'privacy.arrangement.records'), 2),
      table(
        t(of ? 'privacy.arrangement.parts' : 'privacy.arrangement.records'),
        [
          { head: t('privacy.register.record') },
          { head: t('privacy.register.purpose') },
          { head: t('privacy.register.controller') },
          { head: t('privacy.register.kept') },
        ],
        told.map((record) => [
          t(`privacy.record.${record.key}.name`),
          t(`privacy.record.${record.key}.purpose`),
          of
            ? partText(language, privacy?.controllers[record.key], of, responsible)
            : controllerText(language, record.key, privacy),
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

/** What an organisation is to a kind of record: a controller alone, of all of it or of its own; one among several, and with whom; or none. */
export function partText(
  { t, list }: Language,
  controller: string | undefined,
  of: Responsible,
  responsible: readonly Responsible[],
): string {
  if (controller === 'issuing_partner' || controller === 'each_partner') return t('privacy.arrangement.own');
  const places = of.role === 'coordinator' ? [null] : of.jurisdictions;
  const all = places.flatMap(
    (jurisdiction) => namesOf(controller, responsible, { jurisdiction }, undefined) ?? [],
  );
  const others = [...new Set(all)].filter((name) => name !== of.name);
  if (controller === 'partners_jointly') return t('privacy.arrangement.jointly', { others: list(others) });
  return of.role === 'coordinator'
    ? t('privacy.arrangement.alone')
    : t('privacy.arrangement.none', { others: list(others) });
}
