import { AbsentOrganisation } from '../../../network/index.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { Select } from '../../../ui/select.tsx';
import { Tick } from '../../../ui/tick.tsx';
import { CountedReason } from '../../counted/pages/reason-field.tsx';
import type { Gathering } from '../../queries.ts';
import type { Participant } from '../queries.ts';

type Choice = { readonly id: string; readonly name: string };

/** Staff say which organisation of the registry somebody comes for: those with a name like the typed one stand first. */
export function TiePage({
  context,
  state,
  gathering,
  participant,
  same,
  proposed,
  organisations,
  frozen,
}: {
  context: ActingContext;
  state: FormState;
  gathering: Gathering;
  participant: Participant;
  /** How many of this gathering typed the same, this one among them. */
  same: number;
  proposed: readonly Choice[];
  organisations: readonly Choice[];
  /** A frozen period holds the event. */
  frozen: boolean;
}) {
  const { t, number } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('training.tie.title')}
      caption={gathering.title}
      intro={
        <>
          <p class="govuk-body-l">
            <bdi>{participant.name || participant.mail}</bdi>
          </p>
          <InsetText>
            {t('training.tie.wrote')}{' '}
            <strong>
              <bdi>{participant.organisationName || t('training.tie.nothing')}</bdi>
            </strong>
          </InsetText>
          <p class="govuk-body">{t('training.tie.text')}</p>
        </>
      }
    >
      <Radios
        name="choice"
        label={t('training.participant.registry')}
        choices={[
          ...proposed.map(({ id, name }) => ({ value: id, text: name, hint: t('training.tie.alike') })),
          { value: 'another', text: t('training.tie.another') },
          { value: 'none', text: t('training.tie.none') },
        ]}
      />
      <Select
        name="organisationId"
        absent={<AbsentOrganisation />}
        label={t('training.tie.another')}
        empty={t('training.tie.choose')}
        options={organisations.map(({ id, name }) => ({ value: id, text: name }))}
        optional
      />
      {same > 1 ? <Tick name="all" label={t('training.tie.all', { people: number(same) })} /> : null}
      {frozen ? <CountedReason rule="frozen" /> : null}
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
