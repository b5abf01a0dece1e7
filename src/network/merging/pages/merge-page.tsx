import { findField } from '../../../platform/http/finding.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { Form } from '../../../ui/form.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { Select } from '../../../ui/select.tsx';
import { Table } from '../../../ui/table.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { OrganisationChoice } from '../../queries.ts';
import type { Sign } from '../likeness.ts';
import { decisions } from '../schema.ts';
import { type Side, seenOfSides } from '../sides.ts';

const counted = ['people', 'gatherings', 'applications', 'agreements', 'outputs', 'partnerships'] as const;

/** Two organisations side by side, and the decision whether they are one. */
export function MergePage({
  context,
  state,
  title,
  sides,
  signs,
  mergeable,
  choices,
}: {
  context: ActingContext;
  state: FormState;
  title: string;
  /** The one of the address, and the one it is compared with once it was chosen. */
  sides: readonly Side[];
  signs: readonly Sign[];
  mergeable: boolean;
  choices: readonly OrganisationChoice[];
}) {
  const { t, list } = context.language;
  const [one, other] = sides;
  const name = (side: Side | undefined) => side?.organisation.name ?? '';
  if (!other || !mergeable)
    return (
      <>
        <Heading caption={name(one)}>{title}</Heading>
        {mergeable ? (
          <>
            <p class="govuk-body">{t('network.merge.choose')}</p>
            <Form {...state} action={context.url.pathname} token={context.token}>
              <input type="hidden" name={findField} value="with" />
              <Select
                name="with"
                label={t('network.merge.with')}
                empty={t('common.choose')}
                options={choices.map(({ id, name: text }) => ({ value: id, text }))}
              />
              <Button look="secondary">{t('ui.filter.apply')}</Button>
            </Form>
          </>
        ) : (
          <p class="govuk-body">{t('network.merge.not_mergeable')}</p>
        )}
      </>
    );
  return (
    <FormPage
      {...state}
      action={`${context.url.pathname}?with=${other.organisation.id}`}
      token={context.token}
      title={title}
      intro={<p class="govuk-body">{t('network.merge.intro')}</p>}
    >
      <SeenField state={state} now={seenOfSides(sides)} />
      <input type="hidden" name="other" value={other.organisation.id} />
      {signs.length > 0 ? (
        <p class="govuk-body">
          {t('network.duplicates.signs')}: {list(signs.map((sign) => t(`network.duplicates.sign.${sign}`)))}
        </p>
      ) : null}
      <SideBySide context={context} one={one!} other={other} />
      <InsetText>{t('network.merge.what_happens')}</InsetText>
      <Radios
        name="decision"
        label={t('network.merge.decision')}
        choices={decisions.map((value) => ({
          value,
          text: t(`network.merge.decision.${value}`, { name: name(value === 'keep_other' ? other : one) }),
        }))}
      />
      <TextArea
        name="reason"
        label={t('network.duplicates.reason')}
        hint={t('network.merge.reason_hint')}
        rows={3}
      />
      <SafetyRail />
      <Button>{t('network.merge.action')}</Button>
    </FormPage>
  );
}

function SideBySide({ context, one, other }: { context: ActingContext; one: Side; other: Side }) {
  const { t, locale, list } = context.language;
  const texts = ({ organisation: o, records }: Side): Record<string, string> => ({
    [t('common.name')]: o.name,
    [t('network.short_name')]: o.shortName ?? '',
    [t('network.other_names')]: o.otherNames.join('; '),
    [t('common.jurisdiction')]: o.jurisdiction
      ? jurisdictionName(o.jurisdiction, locale)
      : t('network.regional'),
    [t('network.municipality')]: o.municipality ?? '',
    [t('network.legal_form')]: o.legalForm ?? '',
    [t('network.registration_number')]: o.registrationNumber ?? '',
    [t('network.founded')]: o.foundedYear === null ? '' : String(o.foundedYear),
    [t('network.website')]: o.website ?? '',
    [t('network.contact_email')]: o.contactEmail ?? '',
    [t('network.field')]: list(o.fields.map((field) => t(`people.field_of_work.${field}`))),
    ...Object.fromEntries(counted.map((what) => [t(`network.merge.count.${what}`), String(records[what])])),
  });
  const [left, right] = [texts(one), texts(other)];
  return (
    <Table
      caption={t('network.merge.side_by_side')}
      rows={Object.keys(left)}
      columns={[
        { head: t('network.merge.what'), cell: (row) => row, names: true },
        { head: t('network.duplicates.one'), cell: (row) => <bdi>{left[row] || '–'}</bdi> },
        { head: t('network.duplicates.other'), cell: (row) => <bdi>{right[row] || '–'}</bdi> },
      ]}
    />
  );
}
