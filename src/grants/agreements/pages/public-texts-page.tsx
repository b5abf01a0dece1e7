import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import { WarningText } from '../../../ui/warning-text.tsx';
import type { Agreement } from '../queries.ts';

/** What the public reads of a protected sub-grant, beside what the agreement says. */
export function PublicTextsPage({
  context,
  agreement,
  state,
  withheld,
}: {
  context: ActingContext;
  agreement: Agreement;
  state: FormState;
  /** They were written when a name, the seat or the place was another. */
  withheld: boolean;
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.agreement.public_texts.title')}
      caption={agreement.number}
      intro={
        <>
          {withheld ? <WarningText>{t('grants.agreement.public_texts.withheld')}</WarningText> : null}
          <InsetText>{t('grants.agreement.public_texts.text')}</InsetText>
          <SummaryList
            rows={[
              { key: t('grants.agreement.public_texts.own_title'), value: <bdi>{agreement.title}</bdi> },
              ...(agreement.summary
                ? [
                    {
                      key: t('grants.agreement.public_texts.own_summary'),
                      value: <TypedText text={agreement.summary} />,
                    },
                  ]
                : []),
            ]}
          />
        </>
      }
    >
      <TextInput
        name="public_title"
        label={t('grants.agreement.public_texts.public_title')}
        hint={t('grants.agreement.public_texts.hint')}
        optional
      />
      <SafetyRail />
      <TextArea name="public_summary" label={t('grants.agreement.public_texts.public_summary')} optional />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
