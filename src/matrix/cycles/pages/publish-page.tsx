import { Button } from '../../../ui/button.tsx';
import { Checkboxes } from '../../../ui/choices.tsx';
import { Details } from '../../../ui/details.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import { WarningText } from '../../../ui/warning-text.tsx';
import type { Place } from '../queries.ts';
import type { Summary } from '../queries-briefs.ts';
import { briefLabels } from './brief-labels.ts';
import { CycleForm, type Given } from './small-forms.tsx';

/** Publishing: what cannot be undone. `seen`: the hash of what is published. */
export function PublishPage({
  seen,
  places,
  summaries,
  ...given
}: Given & {
  readonly seen: string;
  readonly places: readonly Place[];
  readonly summaries: readonly Summary[];
}) {
  const { language } = given.context;
  const { t } = language;
  const unsummarised = 1 + places.length - summaries.length;
  return (
    <CycleForm {...given} title={t('matrix.cycle.publish.title')} text={t('matrix.cycle.publish.text')}>
      <SeenField state={given.state} now={seen} />
      <WarningText>{t('matrix.cycle.publish.warning')}</WarningText>
      {briefLabels(places, language).map(({ of, label }) => {
        const summary = summaries.find(({ placeId }) => placeId === of);
        return summary ? (
          <Details summary={label}>
            <TypedText text={summary.text} />
          </Details>
        ) : null;
      })}
      {unsummarised > 0 ? (
        <p class="govuk-body">
          {t('matrix.cycle.publish.unsummarised', { count: unsummarised })}{' '}
          <a class="govuk-link" href={`/staff/matrix/cycles/${given.cycle.id}/summaries`}>
            {t('matrix.cycle.summarise.title')}
          </a>
        </p>
      ) : null}
      <Checkboxes
        name="confirmed"
        label={t('matrix.cycle.publish.confirm')}
        choices={[{ value: 'yes', text: t('matrix.cycle.publish.confirmed') }]}
      />
      <Button look="warning">{t('matrix.cycle.publish.title')}</Button>
    </CycleForm>
  );
}
