import type { ActingContext, FormState } from '../../../../platform/http/route.ts';
import { Button } from '../../../../ui/button.tsx';
import { FormPage } from '../../../../ui/form-page.tsx';
import { Tick } from '../../../../ui/tick.tsx';
import { WarningText } from '../../../../ui/warning-text.tsx';
import type { PlaceName } from '../../../place-name.ts';
import { spanText } from '../../line-name.ts';
import { NumbersTable } from '../../numbers-table.tsx';
import { Method } from '../../public/pages/method.tsx';
import type { ReleaseRow } from '../../queries.ts';
import { signingQuestions } from '../../rules/rule.ts';

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
      {signingQuestions.map((one) => (
        <Tick name={one} label={t(`release.sign.question.${one}`)} />
      ))}
      <WarningText>{t('release.sign.warning')}</WarningText>
      <Button>{t('release.sign.action')}</Button>
    </FormPage>
  );
}
