import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Select } from '../../../ui/select.tsx';
import type { OrganisationChoice } from '../../queries.ts';

/** Choosing a body whose people may read what one's own organisation found. */
export function SharingPage({
  context,
  state,
  title,
  choices,
}: {
  context: ActingContext;
  state: FormState;
  title: string;
  choices: readonly OrganisationChoice[];
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={title}
      intro={<p class="govuk-body">{t('network.capacity.share.intro')}</p>}
    >
      <Select
        name="with"
        label={t('network.capacity.share.with')}
        empty={t('common.none')}
        options={choices.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <Button>{t('network.capacity.share.action')}</Button>
    </FormPage>
  );
}
