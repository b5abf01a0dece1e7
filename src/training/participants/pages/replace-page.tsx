import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { locales } from '../../../platform/language/language.ts';
import { localeFacts } from '../../../platform/language/locales.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Select } from '../../../ui/select.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import type { Participant } from '../queries.ts';

/** Staff pass an invitation that was not answered to a colleague of the same institution. */
export function ReplacePage({
  context,
  state,
  caption,
  participant,
}: {
  context: ActingContext;
  state: FormState;
  caption: string;
  participant: Participant;
}) {
  const { t } = context.language;
  const { name, mail, registryName, organisationName, institutionKind, organisationKind } = participant;
  const organisation = registryName || organisationName;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('training.replace.title')}
      caption={caption}
      intro={
        <>
          <p class="govuk-body">{t('training.replace.text')}</p>
          <SummaryList
            rows={[
              { key: t('training.replace.first'), value: <bdi>{name || mail}</bdi> },
              ...(organisation ? [{ key: t('common.organisation'), value: <bdi>{organisation}</bdi> }] : []),
              {
                key: t('training.body_kind'),
                value: t(`training.body_kind.${institutionKind ?? organisationKind}`),
              },
            ]}
          />
        </>
      }
    >
      <TextInput name="mail" type="email" label={t('training.replace.mail')} />
      <Select
        name="locale"
        label={t('training.invite.locale')}
        options={locales.map((one) => ({ value: one, text: localeFacts(one).name }))}
      />
      <Button>{t('training.replace.action')}</Button>
    </FormPage>
  );
}
