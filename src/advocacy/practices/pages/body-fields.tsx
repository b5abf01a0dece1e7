import { AbsentOrganisation } from '../../../network/index.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { Select } from '../../../ui/select.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { Tick } from '../../../ui/tick.tsx';

export type Organisations = readonly { readonly id: string; readonly name: string }[];

/** Which body it is: an organisation of the registry, or one by its own name; and whether it is named in public. */
export function BodyFields({ organisations }: { organisations: Organisations }) {
  const { t } = useLanguage();
  return (
    <>
      <Select
        name="body"
        absent={<AbsentOrganisation />}
        label={t('advocacy.practice.body_known')}
        empty={t('common.none')}
        optional
        options={organisations.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <TextInput
        name="body_name"
        label={t('advocacy.practice.body_name')}
        hint={t('advocacy.practice.body_hint')}
        optional
      />
      <NamedTick />
    </>
  );
}

export function NamedTick() {
  const { t } = useLanguage();
  return <Tick name="named" label={t('advocacy.practice.named')} hint={t('advocacy.practice.named_hint')} />;
}
