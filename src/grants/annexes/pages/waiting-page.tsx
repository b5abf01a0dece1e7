import { decisionsAbout } from '../../../platform/files/file-decision.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import type { Annex } from '../rules.ts';

/** Why a file is not handed out, and what happens next. */
export function WaitingPage({ annex, decideHref }: { annex: Annex; decideHref: string | undefined }) {
  const { t } = useLanguage();
  return (
    <>
      <Heading>{t(`ui.file.title.${annex.state}`)}</Heading>
      <p class="govuk-body">{t(`grants.annex.waiting.${annex.state}.text`)}</p>
      <SummaryList
        rows={[
          { key: t('ui.file.name'), value: <bdi>{annex.name}</bdi> },
          ...(annex.state === 'refused' && annex.decisionReason
            ? [{ key: t('common.reason'), value: <span dir="auto">{annex.decisionReason}</span> }]
            : []),
        ]}
      />
      {decideHref && decisionsAbout(annex.state).length > 0 ? (
        <ButtonRow>
          <ButtonLink href={decideHref}>{t('ui.file.decide.action')}</ButtonLink>
        </ButtonRow>
      ) : null}
    </>
  );
}
