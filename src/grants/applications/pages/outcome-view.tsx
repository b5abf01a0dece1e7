import { money } from '../../../platform/money.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import { reasonText } from '../../selection/reason-text.ts';
import type { Application } from '../queries.ts';

export type Outcome = {
  outcome: 'awarded' | 'reserve' | 'rejected';
  scorePoints: number;
  scoreParts: number;
  amountMinor: number;
  reservePosition: number | null;
  reason: string;
  departure: string;
  reserveValidUntil: string;
  maximumPoints: number;
  /** The assessors' reasons by criterion, without their names. */
  reasons: readonly { criterion: string; texts: readonly { assessor: number; text: string }[] }[];
};

/** A decision as it is told: what, how much, with which mean, and why. */
export function OutcomeView({ outcome, application }: { outcome: Outcome; application: Application }) {
  const language = useLanguage();
  const { t } = language;
  const mean = language.number(outcome.scorePoints / outcome.scoreParts / 100, { decimals: 2 });
  return (
    <>
      <Heading level={2}>{t(`grants.outcome.${outcome.outcome}`)}</Heading>
      <SummaryList
        rows={[
          ...(outcome.outcome === 'rejected'
            ? []
            : [
                {
                  key: t('grants.outcome.amount'),
                  value: language.money(money(outcome.amountMinor, application.currency)),
                },
              ]),
          {
            key: t('grants.outcome.score'),
            value: t('grants.outcome.score.value', { mean, maximum: outcome.maximumPoints / 100 }),
          },
          { key: t('grants.outcome.reason'), value: reasonText(language, outcome) },
          ...(outcome.outcome === 'reserve'
            ? [
                {
                  key: t('grants.outcome.reserve'),
                  value: t('grants.outcome.reserve.value', {
                    position: outcome.reservePosition ?? 0,
                    until: language.day(outcome.reserveValidUntil),
                  }),
                },
              ]
            : []),
        ]}
      />
      <ButtonRow>
        <ButtonLink href={`/applications/${application.id}/letter`}>{t('grants.letter.link')}</ButtonLink>
        <ButtonLink look="secondary" href={`/applications/${application.id}/letter.pdf`} download>
          {t('grants.letter.pdf')}
        </ButtonLink>
      </ButtonRow>
      {outcome.outcome === 'rejected' ? null : (
        <InsetText>
          {t(`grants.outcome.next.${outcome.outcome}`, { name: application.contactName })}
        </InsetText>
      )}
      <Heading level={3}>{t('grants.outcome.reasons')}</Heading>
      {outcome.reasons.map(({ criterion, texts }) => (
        <>
          <h4 class="govuk-heading-s">{criterion}</h4>
          {texts.map(({ assessor, text }) => (
            <>
              <p class="govuk-body-s">
                <strong>{t(`grants.letter.assessor.${assessor}`)}</strong>
              </p>
              <TypedText text={text} />
            </>
          ))}
        </>
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href="/learning">
          {t('grants.outcome.learning')}
        </a>
      </p>
    </>
  );
}
