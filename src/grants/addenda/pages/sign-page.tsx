import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import type { Addendum } from '../queries.ts';
import { AskedTable } from './asked-table.tsx';
import { ChangesTable } from './changes-table.tsx';
import { WhenApplied } from './when-applied.tsx';

/** One side signs the document as it is shown here: what changes, and its words on a page of their own. */
export function SignAddendumPage({
  context,
  addendum,
  state,
  words,
  step,
}: {
  context: ActingContext;
  addendum: Addendum;
  state: FormState;
  /** The hash of the document as it is now, where the words are kept by this signature. */
  words?: string;
  step: 'accept' | 'sign';
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t(`grants.addendum.${step}.title`)}
      caption={`${addendum.agreementNumber} · ${addendum.organisationName}`}
      intro={
        <>
          <InsetText>{t(`grants.addendum.${step}.text`)}</InsetText>
          <ChangesTable addendum={addendum} />
          <AskedTable addendum={addendum} />
          <WhenApplied addendum={addendum} />
          <p class="govuk-body">
            <a class="govuk-link" href={`/addenda/${addendum.id}/addendum.pdf`} download>
              {t('grants.agreement.pdf')}
            </a>
          </p>
        </>
      }
    >
      {words === undefined ? null : <SeenField state={state} now={words} />}
      <Button>{t(`grants.addendum.${step}.action`)}</Button>
    </FormPage>
  );
}
