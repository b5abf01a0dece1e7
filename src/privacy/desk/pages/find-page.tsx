import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import type { PrivacyRequest } from '../../requests/queries.ts';
import { findingWays } from '../held.ts';

/** Looking for whom a request is about. What is typed is sent in the form and stands in no address. */
export function FindPage({
  context,
  state,
  request,
}: {
  context: ActingContext;
  state: FormState;
  request: PrivacyRequest;
}) {
  const { t } = context.language;
  const ways = findingWays.filter((way) => way !== 'account' || request.personId !== null);
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('privacy.find.title')}
      caption={t(`privacy.request.kind.${request.kind}`)}
      intro={<p class="govuk-body">{t('privacy.find.intro')}</p>}
    >
      <Radios
        name="way"
        label={t('privacy.find.way')}
        choices={ways.map((way) => ({
          value: way,
          text: t(`privacy.find.way.${way}`),
          hint: t(`privacy.find.way.${way}.hint`),
        }))}
      />
      <TextInput
        name="sought"
        label={t('privacy.find.sought')}
        hint={t('privacy.find.sought.hint')}
        autocomplete="off"
        optional
      />
      <Button>{t('privacy.find.button')}</Button>
    </FormPage>
  );
}
