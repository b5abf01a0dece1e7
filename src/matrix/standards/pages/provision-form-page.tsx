import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { zone } from '../../../platform/zone.ts';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { Table } from '../../../ui/table.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { DateTime, Day } from '../../../ui/time.tsx';
import { SeenField } from '../../law/pages/seen-source.tsx';
import { areas } from '../../schema.ts';
import type { EarlierWords, SourcedProvision } from '../queries.ts';

/** A provision in our words: a new one of an instrument, or other words for one, with those it had before. */
export function ProvisionFormPage({
  context,
  state,
  instruments = [],
  provision,
  earlier = [],
}: {
  context: ActingContext;
  state: FormState;
  /** What a new provision can be of. */
  instruments?: readonly { readonly id: string; readonly shortName: string }[];
  /** What is worded anew. */
  provision?: SourcedProvision;
  earlier?: readonly EarlierWords[];
}) {
  const { t } = context.language;
  const version = state.conflict ? provision?.version : (state.typed.version ?? provision?.version);
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t(provision ? 'matrix.provision.edit' : 'matrix.provision.add')}
      caption={provision ? `${provision.key}: ${provision.instrument}` : undefined}
      intro={<p class="govuk-body">{t('matrix.provision.form_text')}</p>}
    >
      <input type="hidden" name="version" value={String(version ?? 0)} />
      {provision ? null : (
        <>
          <Select
            name="instrument"
            label={t('matrix.instrument')}
            empty={t('common.none')}
            options={instruments.map(({ id, shortName }) => ({ value: id, text: shortName }))}
          />
          <TextInput
            name="key"
            label={t('matrix.provision.key')}
            hint={t('matrix.provision.key_hint')}
            width={20}
          />
        </>
      )}
      <TextInput name="article" label={t('matrix.place')} />
      <TextArea name="says" label={t('matrix.provision.says')} rows={3} />
      <Radios
        name="area"
        label={t('matrix.area')}
        choices={areas.map((area) => ({ value: area, text: t(`matrix.area.${area}`) }))}
      />
      <SeenField t={t} />
      <SafetyRail />
      <Button>{t('common.save')}</Button>
      {earlier.length > 0 ? (
        <Table
          caption={t('matrix.provision.earlier')}
          rows={earlier}
          columns={[
            { head: t('matrix.place'), cell: ({ article }) => <span lang="en">{article}</span> },
            { head: t('matrix.provision.says'), cell: ({ summary }) => <span lang="en">{summary}</span> },
            {
              head: t('matrix.provision.verified_on'),
              cell: ({ verifiedOn }) => (verifiedOn ? <Day date={verifiedOn} /> : t('ui.not_given')),
            },
            {
              head: t('matrix.provision.replaced_at'),
              cell: ({ replacedAt }) => <DateTime at={replacedAt} zone={zone} />,
            },
          ]}
        />
      ) : null}
    </FormPage>
  );
}
