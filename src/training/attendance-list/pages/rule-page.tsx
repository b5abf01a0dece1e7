import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Table } from '../../../ui/table.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import type { Gathering } from '../../queries.ts';
import { sharesOf } from '../rules.ts';
import { bases } from '../schema.ts';

type Props = {
  readonly context: ActingContext;
  readonly state: FormState;
  readonly gathering: Gathering;
  /** How many half-days have sessions; a percentage is told in them. */
  readonly planned: number;
  readonly stored: Readonly<Record<string, string>>;
};

/** On what ground names are kept, and what a certificate asks for: until the gathering begins. */
export function RulePage({ context, state, gathering, planned, stored }: Props) {
  const { language, url, token } = context;
  const { t } = language;
  const version = state.conflict ? stored.version : (state.typed.version ?? stored.version);
  return (
    <FormPage
      {...state}
      action={url.pathname}
      token={token}
      title={t('training.presence.rule.title')}
      caption={gathering.title}
      intro={<p class="govuk-body">{t('training.presence.rule.text')}</p>}
    >
      <input type="hidden" name="version" value={String(version)} />
      {state.conflict ? (
        <BothVersions
          typed={state.typed}
          stored={stored}
          label={(name) =>
            t(name === 'basis' ? 'training.presence.rule.basis' : 'training.presence.rule.least_share')
          }
        />
      ) : null}
      <Radios
        name="basis"
        label={t('training.presence.rule.basis')}
        choices={bases.map((basis) => ({
          value: basis,
          text: t(`training.presence.basis.${basis}`),
          hint: t(`training.presence.basis.${basis}.hint`),
        }))}
      />
      <TextInput
        name="least_share"
        label={t('training.presence.rule.least_share')}
        hint={t('training.presence.rule.least_share_hint')}
        optional
      />
      <InHalfDays planned={planned} language={language} />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}

/** What a percentage comes to: 80 % of four half-days is all four. */
function InHalfDays({ planned, language }: { planned: number; language: ActingContext['language'] }) {
  const { t } = language;
  if (planned === 0) return <p class="govuk-body">{t('training.presence.rule.no_sessions')}</p>;
  return (
    <Table
      caption={t('training.presence.rule.means')}
      rows={sharesOf(planned)}
      columns={[
        {
          head: t('training.presence.rule.percentage'),
          cell: ({ from, to }) => t('training.presence.rule.from_to', { from, to }),
        },
        {
          head: t('training.presence.rule.needed'),
          cell: ({ least }) =>
            t('training.presence.rule.least', { least, planned, all: least === planned ? 'yes' : 'no' }),
        },
      ]}
    />
  );
}
