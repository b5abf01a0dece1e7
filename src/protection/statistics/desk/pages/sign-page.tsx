import type { ActingContext, FormState } from '../../../../platform/http/route.ts';
import { hrefOf } from '../../../../platform/workflow/standing.ts';
import { Button, ButtonLink, ButtonRow } from '../../../../ui/button.tsx';
import { FormPage } from '../../../../ui/form-page.tsx';
import { Heading } from '../../../../ui/heading.tsx';
import { Tick } from '../../../../ui/tick.tsx';
import { WarningText } from '../../../../ui/warning-text.tsx';
import type { PlaceName } from '../../../place-name.ts';
import { spanText } from '../../line-name.ts';
import { NumbersTable } from '../../numbers-table.tsx';
import { Method } from '../../public/pages/method.tsx';
import type { ReleaseRow } from '../../queries.ts';
import { signingQuestions } from '../../rules/rule.ts';
import { releaseSteps } from '../../workflow.ts';

/** The table as the public would read it, and what its signer answers for. */
export function SignPage({
  context,
  state,
  release,
  placeName,
}: {
  context: ActingContext;
  state: FormState;
  release: ReleaseRow;
  placeName: PlaceName;
}) {
  const { language, url, token } = context;
  const { t } = language;
  return (
    <FormPage
      {...state}
      action={url.pathname}
      token={token}
      title={t('release.sign.title')}
      caption={`${t(`release.table.${release.tableKey}`)}, ${spanText(language, release)}`}
      intro={
        <>
          <p class="govuk-body">{t('release.sign.text')}</p>
          {release.content ? (
            <>
              <p class="govuk-body">{t(`release.unit.${release.content.unit}`)}</p>
              <NumbersTable content={release.content} placeName={placeName} />
              <p class="govuk-body">{t('release.numbers.note')}</p>
              <Method content={release.content} />
            </>
          ) : null}
        </>
      }
    >
      <Heading level={2}>{t('release.sign.statements')}</Heading>
      {signingQuestions.map((one) => (
        <Tick name={one} label={t(`release.sign.question.${one}`)} />
      ))}
      <WarningText>{t('release.sign.warning')}</WarningText>
      <ButtonRow>
        <Button>{t('release.sign.action')}</Button>
        <ButtonLink look="secondary" href={hrefOf(releaseSteps.return.button, release.id)}>
          {t('release.return.action')}
        </ButtonLink>
      </ButtonRow>
    </FormPage>
  );
}
