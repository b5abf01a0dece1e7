import type { FormState } from '../../platform/http/route.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonForm } from '../../ui/button-form.tsx';
import { Radios } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { pageFormId } from '../../ui/form-context.ts';
import { Heading } from '../../ui/heading.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import { SummaryList } from '../../ui/summary-list.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { DateTime } from '../../ui/time.tsx';
import { type Clock, clockMoves } from '../rules.ts';
import type { DemonstrationSignIn } from '../sign-ins.ts';

type Props = FormState & {
  readonly token: string;
  readonly people: readonly DemonstrationSignIn[];
  readonly password: string;
  /** What the authenticator of each shows now, by address; whoever needs none is not in it. */
  readonly codes: ReadonlyMap<string, string>;
  readonly clock: Clock;
  /** Where the next deadline is told; the clock is shown in the same zone. */
  readonly zone: string;
};

/** What a demonstration is, whom one can be in it, and its clock. */
export function DemonstrationPage({ token, people, password, codes, clock, zone, ...state }: Props) {
  const { t } = useLanguage();
  return (
    <>
      <ErrorSummary errors={state.errors} />
      <Heading>{t('demonstration.title')}</Heading>
      <p class="govuk-body-l">{t('demonstration.intro')}</p>
      <p class="govuk-body">{t('demonstration.invented')}</p>
      <p class="govuk-body">{t('demonstration.no_people')}</p>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds-from-desktop">
          <Heading level={2} id="sign-in">
            {t('demonstration.people')}
          </Heading>
          <p class="govuk-body">{t('demonstration.password', { password })}</p>
          <p class="govuk-body">{t('demonstration.codes')}</p>
          <PeopleTable token={token} people={people} password={password} codes={codes} />
        </div>
        <div class="govuk-grid-column-one-third-from-desktop">
          <Heading level={2} id="clock">
            {t('demonstration.clock')}
          </Heading>
          <ClockFacts clock={clock} zone={zone} />
          <MoveClock token={token} clock={clock} {...state} />
          <Heading level={2}>{t('demonstration.mail')}</Heading>
          <p class="govuk-body">
            {t('demonstration.mail.text')}{' '}
            <a class="govuk-link" href="/demonstration/outbox">
              {t('demonstration.outbox.title')}
            </a>
          </p>
        </div>
      </div>
    </>
  );
}

function MoveClock({ token, clock, typed, errors }: Pick<Props, 'token' | 'clock' | 'typed' | 'errors'>) {
  const { t } = useLanguage();
  return (
    <Form id={pageFormId} action="/demonstration" token={token} typed={typed} errors={errors}>
      <Radios
        name="to"
        label={t('demonstration.move')}
        hint={t('demonstration.move.hint')}
        choices={clockMoves
          .filter((move) => move !== 'next_deadline' || clock.nextDeadline)
          .map((value) => ({ value, text: t(`demonstration.move.${value}`) }))}
      />
      <Button>{t('demonstration.move.button')}</Button>
    </Form>
  );
}

function PeopleTable({
  token,
  people,
  password,
  codes,
}: Pick<Props, 'token' | 'people' | 'password' | 'codes'>) {
  const { t, locale } = useLanguage();
  const columns: Column<DemonstrationSignIn>[] = [
    { head: t('demonstration.who'), cell: ({ key }) => t(`demonstration.person.${key}`) },
    { head: t('demonstration.address'), cell: ({ email }) => <Address email={email} /> },
    { head: t('demonstration.code'), cell: ({ email }) => codes.get(email) ?? '' },
    {
      head: t('demonstration.enter'),
      cell: ({ key, email }) => (
        <ButtonForm
          action={`/sign-in?lang=${locale}`}
          token={token}
          look="secondary"
          values={{ email, password, code: codes.get(email) ?? '' }}
        >
          {t('demonstration.sign_in')}
          <span class="govuk-visually-hidden">: {t(`demonstration.person.${key}`)}</span>
        </ButtonForm>
      ),
    },
  ];
  return <Table caption={t('demonstration.people')} hideCaption columns={columns} rows={people} />;
}

function ClockFacts({ clock, zone }: Pick<Props, 'clock' | 'zone'>) {
  const { t } = useLanguage();
  const { now, ahead, nextDeadline } = clock;
  const hours = Math.round(ahead / 3600);
  return (
    <SummaryList
      rows={[
        { key: t('demonstration.now'), value: <DateTime at={now} zone={zone} /> },
        {
          key: t('demonstration.ahead'),
          value: t('demonstration.ahead.value', { days: Math.floor(hours / 24), hours: hours % 24 }),
        },
        {
          key: t('demonstration.next_deadline'),
          value: nextDeadline ? (
            <DateTime at={nextDeadline} zone={zone} />
          ) : (
            t('demonstration.next_deadline.none')
          ),
        },
      ]}
    />
  );
}

/** An address may break after its sign, so that the table keeps to its column. */
function Address({ email }: { email: string }) {
  const [name, domain] = email.split('@');
  return (
    <>
      {name}@<wbr />
      {domain}
    </>
  );
}
