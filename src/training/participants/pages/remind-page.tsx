import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { zone } from '../../../platform/zone.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Table } from '../../../ui/table.tsx';
import { daysBetweenReminders, type Unanswered } from '../invitation-rules.ts';
import type { Participant } from '../queries.ts';

/** Asks once before all who have not answered are reminded: how many, of which kinds, and when the last reminder went. */
export function RemindPage({
  context,
  state,
  caption,
  unanswered: { due, early, lastReminded, from },
  open,
}: {
  context: ActingContext;
  state: FormState;
  caption: string;
  unanswered: Unanswered<Participant>;
  /** Whether an invitation can still be accepted. */
  open: boolean;
}) {
  const { t, number, instant, day } = context.language;
  const byKind = new Map<string, number>();
  for (const { institutionKind, organisationKind } of due) {
    const kind = institutionKind ?? organisationKind;
    byKind.set(kind, (byKind.get(kind) ?? 0) + 1);
  }
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('training.remind.title')}
      caption={caption}
      intro={
        <>
          <p class="govuk-body-l">{t('training.remind.people', { people: due.length })}</p>
          {due.length > 0 ? (
            <Table
              caption={t('training.remind.by_kind')}
              rows={[...byKind]}
              columns={[
                { head: t('training.body_kind'), cell: ([kind]) => t(`training.body_kind.${kind}`) },
                {
                  head: t('training.invitations.people'),
                  numeric: true,
                  cell: ([, people]) => number(people),
                },
              ]}
            />
          ) : null}
          <p class="govuk-body">
            {lastReminded === null
              ? t('training.remind.never')
              : t('training.remind.last', { at: instant(lastReminded, zone) })}
          </p>
          {from === null ? null : (
            <p class="govuk-body">
              {t(due.length > 0 ? 'training.remind.early' : 'training.remind.from', {
                people: early,
                days: daysBetweenReminders,
                day: day(from),
              })}
            </p>
          )}
          {open ? null : <p class="govuk-body">{t('training.remind.shut')}</p>}
        </>
      }
    >
      {open && due.length > 0 ? <Button>{t('training.remind.action')}</Button> : null}
    </FormPage>
  );
}
