import type { ActingContext, FormState } from '../../platform/http/route.ts';
import { jurisdictionCodes, jurisdictionName } from '../../platform/language/jurisdictions.ts';
import { BothVersions } from '../../ui/both-versions.tsx';
import { Button } from '../../ui/button.tsx';
import { FilterForm } from '../../ui/filter-form.tsx';
import { errorOf, leaveLabel, typedOne } from '../../ui/form-context.ts';
import { FormPage } from '../../ui/form-page.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Select } from '../../ui/select.tsx';
import { Table } from '../../ui/table.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { CountedReason } from '../counted/pages/reason-field.tsx';
import type { Gathering } from '../queries.ts';

type Props = {
  context: ActingContext;
  state: FormState;
  gathering: Gathering;
  /** The organisations of the filter, those who came first known among them. */
  organisations: readonly { id: string; name: string }[];
  stored: Readonly<Record<string, string>>;
  /** What the table is narrowed to, as in the address. */
  filter: Readonly<Record<string, string>>;
  /** When a change needs its reason; null where nothing was recorded yet. */
  reason: 'people' | 'frozen' | null;
};

/** The attendance list as on paper: a row an organisation, women and men. What is not shown stays as it is. */
export function AttendancePage({ context, state, gathering, organisations, stored, filter, reason }: Props) {
  const { language, url, token } = context;
  const { t, locale } = language;
  const version = state.conflict ? stored.version : (state.typed.version ?? stored.version);
  const nameOf = new Map(organisations.map(({ id, name }) => [id, name]));
  return (
    <>
      <Heading caption={gathering.title}>{t('training.attendance.title')}</Heading>
      <p class="govuk-body">{t('training.attendance.intro')}</p>
      <p class="govuk-body">{t('training.legal_basis')}</p>
      <FilterForm action={url.pathname} typed={filter} words={context}>
        <TextInput
          name="q"
          type="search"
          label={t('training.attendance.search')}
          autocomplete="off"
          optional
        />
        <Select
          name="jurisdiction"
          label={t('common.jurisdiction')}
          empty={t('common.any')}
          options={jurisdictionCodes.map((code) => ({ value: code, text: jurisdictionName(code, locale) }))}
        />
      </FilterForm>
      <FormPage {...state} action={`${url.pathname}${url.search}`} token={token}>
        <input type="hidden" name="version" value={String(version)} />
        {state.conflict ? (
          <BothVersions
            typed={state.typed}
            stored={shownOf(stored, nameOf)}
            label={(name) =>
              `${nameOf.get(name.replace(/^(women|men)-/, ''))}: ${t(name.startsWith('women') ? 'training.women' : 'training.men')}`
            }
          />
        ) : null}
        <Table
          caption={t('training.attendance')}
          hideCaption
          rows={organisations}
          empty={t('training.attendance.none_found')}
          columns={[
            { head: t('common.organisation'), cell: ({ name }) => <bdi>{name}</bdi> },
            {
              head: t('training.women'),
              cell: ({ id, name }) => (
                <Count
                  name={`women-${id}`}
                  label={t('training.attendance.women_of', { name })}
                  state={state}
                />
              ),
            },
            {
              head: t('training.men'),
              cell: ({ id, name }) => (
                <Count name={`men-${id}`} label={t('training.attendance.men_of', { name })} state={state} />
              ),
            },
          ]}
        />
        {organisations.length > 0 && reason ? <CountedReason rule={reason} /> : null}
        {organisations.length > 0 ? <Button>{t('common.save')}</Button> : null}
      </FormPage>
    </>
  );
}

/** A small field in a table: its label is heard, the column's head is seen. */
function Count({ name, label, state }: { name: string; label: string; state: FormState }) {
  const error = errorOf(state.errors, name);
  leaveLabel(name, label);
  return (
    <>
      {error ? (
        <span id={`${name}-error`} class="govuk-error-message">
          {error}
        </span>
      ) : null}
      <input
        class={`govuk-input govuk-input--width-3${error ? ' govuk-input--error' : ''}`}
        id={name}
        name={name}
        type="text"
        inputmode="numeric"
        dir="ltr"
        value={typedOne(state.typed, name) || undefined}
        aria-label={label}
        aria-describedby={error ? `${name}-error` : undefined}
        aria-invalid={error ? 'true' : undefined}
      />
    </>
  );
}

/** The stored numbers of the organisations on the page. */
function shownOf(stored: Readonly<Record<string, string>>, nameOf: ReadonlyMap<string, string>) {
  return Object.fromEntries(
    [...nameOf.keys()].flatMap((id) =>
      ['women', 'men'].map((who) => [`${who}-${id}`, stored[`${who}-${id}`] ?? '']),
    ),
  );
}
