import { dayIn } from '../../../platform/dates.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { zone } from '../../../platform/zone.ts';
import { Button } from '../../../ui/button.tsx';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { QrCode } from '../../../ui/qr-code.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { Day } from '../../../ui/time.tsx';
import type { Gathering } from '../../queries.ts';
import type { Door } from '../queries.ts';

/** The links by which trainers scan at the door: one for each role, to be opened on their phone. */
export function DoorsPage({
  context,
  state,
  gathering,
  doors,
  over,
}: {
  context: ActingContext;
  state: FormState;
  gathering: Gathering;
  /** With the address of those that are open. */
  doors: readonly (Door & { readonly address: string | undefined })[];
  /** Whether its gathering has shut them all. */
  over: boolean;
}) {
  const { language, token } = context;
  const { t, number } = language;
  return (
    <>
      <FormPage
        {...state}
        action={context.url.pathname}
        token={token}
        title={t('training.doors.title')}
        caption={gathering.title}
        intro={<p class="govuk-body">{t('training.doors.text')}</p>}
      >
        <TextInput
          name="for_whom"
          label={t('training.doors.for_whom')}
          hint={t('training.doors.for_whom_hint')}
        />
        <Button>{t('training.doors.open')}</Button>
      </FormPage>
      {doors.length > 0 ? <Heading level={2}>{t('training.doors.given')}</Heading> : null}
      {doors.map(({ id, forWhom, madeAt, endedAt, noted, address }) => (
        <section>
          <Heading level={3}>
            <bdi>{forWhom}</bdi>
          </Heading>
          <SummaryList
            rows={[
              { key: t('training.doors.given_on'), value: <Day date={dayIn(zone, madeAt)} /> },
              { key: t('training.doors.noted'), value: number(noted) },
              {
                key: t('common.state'),
                value: address
                  ? t('training.doors.is_open')
                  : over && !endedAt
                    ? t('training.doors.over')
                    : t('training.doors.shut'),
              },
            ]}
          />
          {address ? (
            <>
              <QrCode text={address} title={t('training.doors.code', { role: forWhom })} />
              <p class="govuk-body">
                <code class="m-code" dir="ltr">
                  {address}
                </code>
              </p>
              <ButtonForm action={`/staff/doors/${id}/shut`} token={token} look="secondary">
                {t('training.doors.shut_it')}
              </ButtonForm>
            </>
          ) : null}
        </section>
      ))}
    </>
  );
}
