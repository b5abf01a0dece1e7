import { ButtonLink } from '../../src/ui/button.tsx';
import { ButtonForm } from '../../src/ui/button-form.tsx';
import { Cards } from '../../src/ui/cards.tsx';
import { Panel } from '../../src/ui/confirmation.tsx';
import { Details } from '../../src/ui/details.tsx';
import { EmptyState } from '../../src/ui/empty-state.tsx';
import { Figure } from '../../src/ui/figure.tsx';
import { FilterForm } from '../../src/ui/filter-form.tsx';
import { Heading } from '../../src/ui/heading.tsx';
import { InsetText } from '../../src/ui/inset-text.tsx';
import { JurisdictionMap } from '../../src/ui/jurisdiction-map.tsx';
import { NotificationBanner } from '../../src/ui/notification-banner.tsx';
import { Pagination } from '../../src/ui/pagination.tsx';
import { ProgressMeter } from '../../src/ui/progress-meter.tsx';
import { Select } from '../../src/ui/select.tsx';
import { SummaryList } from '../../src/ui/summary-list.tsx';
import { type Column, Table } from '../../src/ui/table.tsx';
import { Tag } from '../../src/ui/tag.tsx';
import { TaskList } from '../../src/ui/task-list.tsx';
import { TextInput } from '../../src/ui/text-input.tsx';
import { Timeline } from '../../src/ui/timeline.tsx';
import { TypedText } from '../../src/ui/typed-text.tsx';
import { WarningText } from '../../src/ui/warning-text.tsx';

type Row = { number: string; name: string; state: string; minor: number };
const rows: Row[] = [
  { number: 'MK-014', name: 'Здружение „Мост“', state: 'Submitted', minor: 4_999_950 },
  { number: 'AL-002', name: 'Qendra për të Drejtat e Njeriut', state: 'Draft', minor: 2_500_000 },
  { number: 'BA-031', name: 'Udruženje žena Đurđevak', state: 'Rejected', minor: 120_000 },
];
const columns: Column<Row>[] = [
  {
    head: 'Number',
    cell: ({ number }) => (
      <a class="govuk-link" href={`/applications/${number}`}>
        {number}
      </a>
    ),
  },
  { head: 'Organisation', cell: ({ name }) => <bdi>{name}</bdi> },
  { head: 'State', cell: ({ state }) => <Tag tone={state === 'Rejected' ? 'bad' : 'moving'}>{state}</Tag> },
  { head: 'Amount', numeric: true, cell: ({ minor }) => `€ ${(minor / 100).toFixed(2)}` },
];
export const areas = [
  { code: 'AL', name: 'Albania', value: '15', level: 3 },
  { code: 'BA', name: 'Bosnia and Herzegovina', value: '18', level: 4 },
  { code: 'XK', name: 'Kosovo*', value: '9', level: 2 },
  { code: 'ME', name: 'Montenegro', value: '6', level: 1 },
  { code: 'MK', name: 'North Macedonia', value: '14', level: 3 },
  { code: 'RS', name: 'Serbia', value: '28', level: 5 },
] as const;

/** Components that show records. */
export function Records() {
  const areaTable = (id: string) => (
    <Table
      caption={`Organisations by jurisdiction (${id})`}
      columns={[
        { head: 'Jurisdiction', cell: ({ name }) => name },
        { head: 'Organisations', numeric: true, cell: ({ value }) => value },
      ]}
      rows={areas}
    />
  );
  return (
    <>
      <NotificationBanner success>
        <p class="govuk-notification-banner__heading">Your answers are saved.</p>
      </NotificationBanner>
      <Cards
        cards={[
          {
            title: 'Organisations',
            figure: '67',
            href: '/organisations',
            lines: ['of 90 in the whole region'],
          },
          {
            title: 'Open calls',
            figure: '3',
            href: '/calls',
            lines: ['The next closes on 12 December 2026'],
          },
          { title: 'Without a link', lines: ['Only a line', <bdi>Здружение</bdi>] },
        ]}
      />
      <Heading level={2}>Applications</Heading>
      <FilterForm action="/applications" typed={{ search: 'most' }}>
        <TextInput name="search" label="Search" type="search" />
        <Select name="state" label="State" empty="Any" options={[{ value: 'draft', text: 'Draft' }]} />
      </FilterForm>
      <Table caption="Applications" hideCaption columns={columns} rows={rows} />
      <Pagination previous="/applications?before=2" next="/applications?after=4" />
      <Table
        caption="Budget"
        narrow="scroll"
        columns={[
          ...columns,
          { head: 'Budget heading of the European Union', cell: () => 'Human resources' },
        ]}
        rows={rows}
        foot={['Total', '', '', '€ 76 199.50', '']}
      />
      <Table caption="Nothing" columns={columns} rows={[]} />
      <EmptyState action={<ButtonLink href="/calls">See the calls</ButtonLink>}>
        No application yet.
      </EmptyState>
      <Heading level={2}>Your application</Heading>
      <TaskList
        tasks={[
          { id: 'org', title: 'Your organisation', href: '/1', state: 'done' },
          { id: 'project', title: 'The project', href: '/2', hint: 'Seven questions', state: 'in_progress' },
          { id: 'budget', title: 'The budget', href: '/3', state: 'problem' },
          { id: 'annexes', title: 'Annexes', href: '/4', state: 'not_started' },
          { id: 'submit', title: 'Check and submit', state: 'cannot_start' },
        ]}
      />
      <Panel title="Application received" numberLabel="Your receipt number" number="2026-0412" />
      <SummaryList
        rows={[
          { key: 'Title', value: 'Rrugë e sigurt', change: '/2' },
          { key: 'Amount', value: '49 999.50 EUR', change: '/3', actions: [{ href: '/3/why', text: 'Why' }] },
          { key: 'Partner', value: '' },
        ]}
      />
      <InsetText>The deadline is the server’s clock.</InsetText>
      <WarningText>What you submit cannot be changed.</WarningText>
      <Details summary="How we count">Each organisation once.</Details>
      <ButtonForm action="/applications/1/withdraw" token="a.b" look="warning" values={{ reason: 'none' }}>
        Withdraw
      </ButtonForm>
      <TypedText text={'First paragraph.\n\nDruga <b>rečenica</b>.'} />
      <p class="govuk-body">
        {(['plain', 'open', 'moving', 'good', 'waiting', 'bad', 'over'] as const).map((tone) => (
          <>
            <Tag tone={tone}>{tone}</Tag>{' '}
          </>
        ))}
      </p>
      <Timeline
        events={[
          { at: '2026-11-25T10:00:00.000Z', zone: 'Europe/Skopje', text: 'Submitted', who: 'Besa Krasniqi' },
          { at: '2026-11-20T09:00:00.000Z', zone: 'Europe/Skopje', text: 'Started', detail: 'From the call' },
        ]}
      />
      <ProgressMeter label="Organisations engaged" now={67} target={90} unit="CSOs" />
      <Figure
        title="Where the organisations are"
        source="Registry"
        date="2026-11-24"
        csv="/a.csv"
        table={areaTable('map')}
      >
        <JurisdictionMap id="map" title="Map" description="Organisations." areas={areas} />
      </Figure>
    </>
  );
}
