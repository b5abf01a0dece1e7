import { Checkboxes } from '../../../../ui/choices.tsx';
import { TextInput } from '../../../../ui/text-input.tsx';
import { groupCodes, lossKinds, peopleKinds } from '../../codes.ts';
import { optionsOf, WritingForm, type WritingProps } from './writing-form.tsx';

/** To how many people it happened, each once; by group as a number or a range. */
export function PeoplePage(props: WritingProps) {
  const { t } = props.context.language;
  return (
    <WritingForm {...props} of="people" intro={<p class="govuk-body">{t('incident.people.intro')}</p>}>
      {peopleKinds.map((kind) => (
        <TextInput
          name={kind}
          label={t(`incident.people.${kind}`)}
          suffix={t('incident.unit.person')}
          width={10}
          optional
        />
      ))}
      <TextInput
        name="alone"
        label={t('incident.people.alone')}
        hint={t('incident.people.alone.hint')}
        suffix={t('incident.unit.person')}
        width={10}
        optional
      />
      {lossKinds.map((kind) => (
        <TextInput
          name={kind}
          label={t(`incident.people.${kind}`)}
          hint={t('incident.people.lost.hint')}
          suffix={t('incident.unit.person')}
          width={10}
          optional
        />
      ))}
      <Checkboxes
        name="groups"
        label={t('incident.groups')}
        hint={t('incident.groups.hint')}
        choices={optionsOf(t, groupCodes, 'incident.group')}
        optional
      />
    </WritingForm>
  );
}
