import { Checkboxes } from '../../../../ui/choices.tsx';
import { Select } from '../../../../ui/select.tsx';
import { TextInput } from '../../../../ui/text-input.tsx';
import { dangers, means, priceBands } from '../../codes.ts';
import { optionsOf, WritingForm, type WritingProps } from './writing-form.tsx';

/** How people travelled, which dangers they met and what they paid: codes and bands, and no way that could be followed. */
export function RoutePage(props: WritingProps) {
  const { t } = props.context.language;
  return (
    <WritingForm {...props} of="route" intro={<p class="govuk-body">{t('incident.route.intro')}</p>}>
      <Checkboxes
        name="means"
        label={t('incident.means')}
        choices={optionsOf(t, means, 'incident.means')}
        optional
      />
      <Checkboxes
        name="dangers"
        label={t('incident.danger')}
        choices={optionsOf(t, dangers, 'incident.danger')}
        optional
      />
      <Select
        name="price"
        label={t('incident.price')}
        hint={t('incident.price.hint')}
        empty={t('incident.price.none')}
        options={optionsOf(t, priceBands, 'incident.price')}
        optional
      />
      <TextInput
        name="told"
        label={t('incident.told')}
        hint={t('incident.told.hint')}
        suffix={t('incident.unit.person_event')}
        width={10}
        optional
      />
    </WritingForm>
  );
}
