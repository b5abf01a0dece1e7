import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SeenField } from '../../../ui/seen-field.tsx';
import type { Agreement } from '../../agreements/queries.ts';

/** The text of an agreement, as a page and as the PDF that is signed. */
export function TextLinks({ id }: { id: string }) {
  const { t } = useLanguage();
  return (
    <ul class="govuk-list govuk-list--bullet">
      <li>
        <a class="govuk-link" href={`/agreements/${id}/text`}>
          {t('grants.agreement.read.action')}
        </a>
      </li>
      <li>
        <a class="govuk-link" href={`/agreements/${id}/agreement.pdf`} download>
          {t('grants.agreement.pdf')}
        </a>
      </li>
    </ul>
  );
}

/** One side has read the text: the partner's officer, who offers it, or the certifier of the sub-grantee. */
export function TextPage({
  context,
  state,
  agreement,
  step,
  words,
}: {
  context: ActingContext;
  state: FormState;
  agreement: Agreement;
  step: 'offer' | 'read';
  /** The hash of the text. */
  words: string;
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t(`grants.signing.${step}.title`)}
      caption={`${agreement.number} · ${agreement.organisationName}`}
      intro={
        <>
          <InsetText>{t(`grants.signing.${step}.text`)}</InsetText>
          <TextLinks id={agreement.id} />
        </>
      }
    >
      <SeenField state={state} now={words} />
      <Button>{t(`grants.signing.${step}.action`)}</Button>
    </FormPage>
  );
}
