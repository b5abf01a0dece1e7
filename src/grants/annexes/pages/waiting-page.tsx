import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import type { Annex } from '../rules.ts';

/** Why a file is not handed out, and what happens next. */
export function WaitingPage({ annex, mayDecide }: { annex: Annex; mayDecide: boolean }) {
  const { t } = useLanguage();
  const texts = `grants.annex.waiting.${annex.state}`;
  return (
    <>
      <Heading>{t(`${texts}.title`)}</Heading>
      <p class="govuk-body">{t(`${texts}.text`)}</p>
      <SummaryList
        rows={[
          { key: t('grants.annex.file'), value: <bdi>{annex.name}</bdi> },
          ...(annex.state === 'refused' && annex.decisionReason
            ? [{ key: t('common.reason'), value: <span dir="auto">{annex.decisionReason}</span> }]
            : []),
        ]}
      />
      {mayDecide && (annex.state === 'unchecked' || annex.state === 'infected') ? (
        <ButtonRow>
          <ButtonLink href={`/staff/annexes/${annex.id}`}>{t('grants.annex.decide.action')}</ButtonLink>
        </ButtonRow>
      ) : null}
    </>
  );
}
