import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { placeName } from '../places.ts';
import type { Seat } from '../queries-seats.ts';

/** An assessor decides whether the public reads their name as an author of the briefs. */
export function AuthorPage({
  context,
  state,
  seat,
}: {
  context: ActingContext;
  state: FormState;
  seat: Seat;
}) {
  const { language, url, token } = context;
  const { t } = language;
  return (
    <FormPage
      {...state}
      action={url.pathname}
      token={token}
      title={t('matrix.cycle.author.title')}
      caption={`${seat.cycleTitle}, ${placeName(seat.code, language)}`}
      intro={<p class="govuk-body">{t('matrix.cycle.author.text')}</p>}
    >
      <Radios
        name="named"
        label={t('matrix.cycle.author.named')}
        choices={[
          { value: 'yes', text: seat.personName },
          { value: 'no', text: t(`matrix.cycle.seat.${seat.seat}`) },
        ]}
      />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
