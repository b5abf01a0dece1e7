import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkboxes, Radios } from '../../../ui/choices.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Select } from '../../../ui/select.tsx';
import type { PlaceName } from '../../place-name.ts';
import { duties } from '../rules.ts';

/** Who of one's organisation is proposed for which duty, and where. */
export function ProposePage({
  context,
  state,
  candidates,
  places,
  placeName,
}: {
  context: ActingContext;
  state: FormState;
  candidates: readonly { readonly personId: string; readonly name: string }[];
  places: readonly string[];
  placeName: PlaceName;
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('protection.propose.title')}
      intro={<p class="govuk-body">{t('protection.propose.intro')}</p>}
    >
      <Select
        name="person"
        label={t('protection.duty.person')}
        hint={t('protection.propose.person.hint')}
        empty={t('people.choose')}
        options={candidates.map(({ personId, name }) => ({ value: personId, text: name }))}
      />
      <Radios
        name="duty"
        label={t('protection.duty')}
        choices={duties.map((value) => ({
          ...{ value, text: t(`protection.duty.${value}`), hint: t(`protection.duty.${value}.hint`) },
        }))}
      />
      <Checkboxes
        name="jurisdictions"
        label={t('protection.duty.jurisdictions')}
        choices={places.map((value) => ({ value, text: placeName(value) }))}
      />
      <Button>{t('protection.propose.action')}</Button>
    </FormPage>
  );
}
