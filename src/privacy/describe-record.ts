import type { PrivacyFile } from '../action/index.ts';
import { inLanguage, type Language } from '../platform/language/language.ts';
import { lengthOfTime } from '../platform/language/length-of-time.ts';
import type { RecordDeclaration, StayReason } from './declarations/declaration.ts';

/** How long a record is kept and what happens then, in words, with the months that the Action decided. */
export function keptText(
  language: Language,
  { kept }: Pick<RecordDeclaration, 'kept'>,
  privacy: PrivacyFile | undefined,
): string {
  const { t } = language;
  if ('until' in kept) return t(`privacy.until.${kept.until}`);
  const months = privacy?.retention[kept.rule]?.months;
  if (months === undefined) return t('privacy.not_decided');
  const text = t(`privacy.rule.${kept.rule}.kept`, { time: lengthOfTime({ t }, months) });
  return kept.rule === 'action' ? `${text} (${accountedText(language, privacy)})` : text;
}

/** The day on which the Action's accounts were closed, or that nobody knows it. */
function accountedText({ t, day }: Language, privacy: PrivacyFile | undefined): string {
  const on = privacy?.accounted?.value;
  return on ? t('privacy.accounted.on', { day: day(on) }) : t('privacy.accounted.unknown');
}

/** Why parts of a record stay when somebody erases their account; nothing where all of it goes. */
export function stayReasons({ tables }: RecordDeclaration): StayReason[] {
  const columns = tables.flatMap(({ personal = {} }) => Object.values(personal));
  return [...new Set(columns.flatMap(({ erased }) => (typeof erased === 'object' ? [erased.stays] : [])))];
}

/** Who sees it, as one phrase. */
export function seenByText(language: Language, { seenBy }: RecordDeclaration): string {
  return language.list(seenBy.map((audience) => language.t(`privacy.seen_by.${audience}`)));
}

/** On what ground it is held. */
export function basisText({ t }: Language, { basis }: Pick<RecordDeclaration, 'basis'>): string {
  return t(`privacy.basis.${basis}`);
}

/** Where it lies and where it goes: as for the whole Action, or as is said of this kind of record alone. */
export function placeTexts(
  language: Language,
  key: string,
  privacy: PrivacyFile | undefined,
): { hosting: string; transfers: string } {
  const own = privacy?.differing?.[key];
  return {
    hosting: knownText(language, own?.hosting ?? privacy?.hosting),
    transfers: knownText(language, own?.transfers ?? privacy?.transfers),
  };
}

/** Who decides about it, in words. */
export function controllerText({ t }: Language, key: string, privacy: PrivacyFile | undefined): string {
  const controller = privacy?.controllers[key];
  return controller ? t(`privacy.controller.${controller}`) : t('privacy.not_decided');
}

/** What is known, or why it is not. */
export function knownText({ locale, t }: Language, known: PrivacyFile['hosting'] | undefined): string {
  if (known?.value) return known.value;
  const reason = known?.reason;
  return reason ? inLanguage(reason, locale) : t('privacy.not_decided');
}
