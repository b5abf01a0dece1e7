import { filterOnly } from '../../../platform/http/paging.ts';
import type { ActingContext, Context, FormState } from '../../../platform/http/route.ts';
import { jurisdictionCodes, jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { may } from '../../../platform/permissions.ts';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FilterForm } from '../../../ui/filter-form.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { TakeTable } from '../../../ui/take-table.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { languageOptions } from '../../recommendations/words.ts';
import { echoPermissions } from '../permissions.ts';
import type { MediaEcho, PublishedEcho, Subject } from '../queries.ts';
import { EchoTable } from './echo-table.tsx';

function EchoFilterForm({ context: { language, query }, action }: { context: Context; action: string }) {
  const { t, locale } = language;
  return (
    <FilterForm action={action} typed={filterOnly(query)}>
      <Select
        name="jurisdiction"
        label={t('common.jurisdiction')}
        empty={t('common.any')}
        options={jurisdictionCodes.map((code) => ({ value: code, text: jurisdictionName(code, locale) }))}
      />
      <Select
        name="language"
        label={t('advocacy.material.text.language')}
        empty={t('common.any')}
        options={languageOptions}
      />
    </FilterForm>
  );
}

/** What the media made of publications, as staff keep it. */
export function EchoListPage({
  context,
  echoes,
  next,
}: {
  context: Context;
  echoes: readonly MediaEcho[];
  next: string | undefined;
}) {
  const { language, actor, token } = context;
  const { t } = language;
  return (
    <>
      <Heading>{t('advocacy.material.echo.title')}</Heading>
      <p class="govuk-body">{t('advocacy.material.echo.text')}</p>
      <ButtonRow>
        {may(actor, echoPermissions.record, undefined) ? (
          <ButtonLink href="/staff/media-echo/new">{t('advocacy.material.echo.record.action')}</ButtonLink>
        ) : null}
        <ButtonLink look="secondary" href="/media-echo">
          {t('advocacy.material.public_list')}
        </ButtonLink>
      </ButtonRow>
      <EchoFilterForm context={context} action="/staff/media-echo" />
      <EchoTable
        echoes={echoes}
        more={[{ head: t('advocacy.material.echo.about'), cell: ({ about }) => <bdi>{about}</bdi> }]}
        {...(may(actor, echoPermissions.withdraw, undefined) ? { token } : {})}
      />
      <Pagination next={next} />
    </>
  );
}

/** The same for everybody. */
export function PublicEchoPage({
  context,
  echoes,
  next,
}: {
  context: Context;
  echoes: readonly PublishedEcho[];
  next: string | undefined;
}) {
  const { t } = context.language;
  return (
    <>
      <Heading>{t('advocacy.material.echo.title')}</Heading>
      <p class="govuk-body-l">{t('advocacy.material.echo.intro')}</p>
      <EchoFilterForm context={context} action="/media-echo" />
      <EchoTable
        echoes={echoes}
        more={[
          {
            head: t('advocacy.material.echo.about'),
            cell: ({ materialId }) => (
              <a class="govuk-link" href={`/materials/${materialId}`}>
                {t('advocacy.material.echo.of_material')}
              </a>
            ),
          },
        ]}
      />
      <Pagination next={next} />
      <TakeTable of="echo" path="/media-echo" query={context.query} />
    </>
  );
}

/** Recording what a medium made of a publication. */
export function EchoFormPage({
  context,
  state,
  echoed,
}: {
  context: ActingContext;
  state: FormState;
  echoed: readonly Subject[];
}) {
  const { t, locale } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('advocacy.material.echo.record.action')}
    >
      <Select
        name="material"
        label={t('advocacy.material.echo.about')}
        hint={t('advocacy.material.echo.about_hint')}
        empty=""
        options={echoed.map(({ id, title }) => ({ value: id, text: title }))}
      />
      <TextInput
        name="outlet"
        label={t('advocacy.material.echo.outlet')}
        hint={t('advocacy.material.echo.outlet_hint')}
      />
      <TextInput name="title" label={t('advocacy.material.echo.headline')} />
      <DateInput name="appeared_on" label={t('advocacy.material.echo.appeared_on')} />
      <TextInput name="url" type="url" label={t('advocacy.material.address')} optional />
      <Select
        name="language"
        label={t('advocacy.material.text.language')}
        empty=""
        options={languageOptions}
      />
      <Select
        name="jurisdiction"
        label={t('common.jurisdiction')}
        empty={t('advocacy.material.echo.elsewhere')}
        options={jurisdictionCodes.map((code) => ({ value: code, text: jurisdictionName(code, locale) }))}
      />
      <SafetyRail />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
