import type { Language } from '../../../platform/language/language.ts';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import type { Gathering } from '../../queries.ts';
import { halfDayText } from '../half-day-text.ts';
import { type HalfDay, keyOf } from '../rules.ts';
import type { Basis } from '../schema.ts';

export const listOf = ({ id }: Pick<Gathering, 'id'>) => `/staff/gatherings/${id}/attendance-list`;

/** On what ground the names on this page are kept. Stands on every page and sheet that has them. */
export function OnWhatGround({ basis }: { basis: Basis }) {
  const { t } = useLanguage();
  return <InsetText>{t(`training.presence.basis.${basis}.text`)}</InsetText>;
}

/** Why nothing is scanned for an event of a frozen period, with the way that asks for the reason, for those who may go it. */
export function ScansAreOver({ byHand }: { byHand: string | undefined }) {
  const { t } = useLanguage();
  return (
    <InsetText>
      <p class="govuk-body">
        {t(byHand ? 'training.presence.frozen.text' : 'training.presence.frozen.at_door')}
      </p>
      {byHand ? (
        <a class="govuk-link" href={byHand}>
          {t('training.presence.by_hand.action')}
        </a>
      ) : null}
    </InsetText>
  );
}

/** Half-days to choose one from. */
export function halfDayChoices(language: Language, halfDays: readonly HalfDay[]) {
  return halfDays.map((half) => ({ value: keyOf(half), text: halfDayText(language, half) }));
}

/** A name, as somebody typed it; whose was taken out of the list has none. */
export function PersonName({ name }: { name: string }) {
  const { t } = useLanguage();
  return <bdi>{name || t('training.presence.nameless')}</bdi>;
}
