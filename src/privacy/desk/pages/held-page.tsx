import type { PrivacyFile } from '../../../action/index.ts';
import type { Context } from '../../../platform/http/route.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { recordOfKey, records } from '../../declarations/records.ts';
import { basisText, keptText, stayReasons } from '../../describe-record.ts';
import type { PrivacyRequest } from '../../requests/queries.ts';
import { type Act, type Area, areasOf, type Finding, type HeldRow, seenOfFound } from '../held.ts';
import { countsOf, declaredOf, labelOf, lineOf } from '../held-copy.ts';
import { saidOfAct } from '../said.ts';
import { Found } from './found.tsx';

type Props = {
  readonly context: Context;
  readonly request: PrivacyRequest;
  readonly finding: Finding | undefined;
  readonly rows: readonly HeldRow[];
  /** Whether the reader handles the case that was found: its texts are sealed, and opened on the page of the case alone. */
  readonly handled: boolean | undefined;
  readonly acts: readonly Act[];
  readonly restricted: boolean;
  readonly privacy: PrivacyFile | undefined;
};

/** Everything that is held about whom a request is about, what stays and why, and what can be done with it. */
export function HeldPage(props: Props) {
  const { context, request, finding, rows, handled, acts, privacy } = props;
  const { t } = context.language;
  const path = `/staff/privacy/requests/${request.id}`;
  const areas = areasOf(records, rows);
  return (
    <>
      <Heading caption={t(`privacy.request.kind.${request.kind}`)}>{t('privacy.held.title')}</Heading>
      {finding ? <Found finding={finding} /> : <p class="govuk-body">{t('privacy.held.not_found_yet')}</p>}
      {handled ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/staff/voice/cases/${finding?.ids[0]}`}>
            {t('privacy.held.open_case')}
          </a>
        </p>
      ) : null}
      {request.answeredAt ? null : (
        <p class="govuk-body">
          <ButtonLink href={`${path}/find`} look={finding ? 'secondary' : undefined}>
            {t(finding ? 'privacy.find.again' : 'privacy.find.title')}
          </ButtonLink>
        </p>
      )}
      <Acts {...props} path={path} />
      {acts.length > 0 ? (
        <>
          <Heading level={2}>{t('privacy.held.done')}</Heading>
          <ul class="govuk-list govuk-list--bullet">
            {acts.flatMap((act) => saidOfAct(context.language, act).map((line) => <li>{line}</li>))}
          </ul>
        </>
      ) : null}
      {areas.map((area) => (
        <AreaHeld area={area} privacy={privacy} />
      ))}
    </>
  );
}

/** What can be done about the person, while the request waits; and the end of a restriction, which may come later. */
function Acts({ context, request, finding, acts, restricted, path }: Props & { path: string }) {
  const { t } = context.language;
  const { token } = context;
  const copied = acts.some(({ kind }) => kind === 'copied');
  const open = finding && !request.answeredAt;
  if (!finding) return null;
  const values = { seen: seenOfFound(finding) };
  return (
    <>
      <Heading level={2}>{t('privacy.held.acts')}</Heading>
      <div class="govuk-button-group">
        {open && finding.way !== 'case' ? (
          <>
            <ButtonForm action={`${path}/copy`} token={token} look="secondary" values={values}>
              {t('privacy.copy.button')}
            </ButtonForm>
            <ButtonLink href={`${path}/correct`} look="secondary">
              {t('privacy.correct.title')}
            </ButtonLink>
            <ButtonForm action={`${path}/corrected`} token={token} look="secondary" values={values}>
              {t('privacy.corrected.button')}
            </ButtonForm>
          </>
        ) : null}
        {open && finding.way !== 'case' && !restricted ? (
          <ButtonForm action={`${path}/restrict`} token={token} look="secondary" values={values}>
            {t('privacy.restrict.button')}
          </ButtonForm>
        ) : null}
        {restricted ? (
          <ButtonForm action={`${path}/lift`} token={token} look="secondary">
            {t('privacy.lift.button')}
          </ButtonForm>
        ) : null}
        {open && !restricted ? (
          <ButtonLink href={`${path}/erase`} look="warning">
            {t('privacy.erase.title')}
          </ButtonLink>
        ) : null}
        {open ? <ButtonLink href={`${path}/answer`}>{t('privacy.request.answer.title')}</ButtonLink> : null}
      </div>
      {open && finding.way !== 'case' ? <p class="govuk-body">{t('privacy.corrected.how')}</p> : null}
      {restricted ? <p class="govuk-body">{t('privacy.restrict.lasts')}</p> : null}
      {copied ? (
        <ul class="govuk-list">
          {(['json', 'docx'] as const).map((ending) => (
            <li>
              <a class="govuk-link" href={`${path}/held.${ending}`}>
                {t(`privacy.copy.${ending}`)}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

function AreaHeld({ area, privacy }: { area: Area; privacy: PrivacyFile | undefined }) {
  const language = useLanguage();
  const { t } = language;
  const record = recordOfKey(area.record);
  const name = t(`privacy.record.${area.record}.name`);
  const stays = stayReasons(record).map((ground) => t(`privacy.stays.${ground}`));
  return (
    <>
      <Heading level={2}>{name}</Heading>
      <SummaryList
        rows={[
          { key: t('privacy.register.basis'), value: basisText(language, record) },
          { key: t('privacy.register.kept'), value: keptText(language, record, privacy) },
          {
            key: t('privacy.register.stays'),
            value: stays.length > 0 ? language.list(stays) : t('privacy.stays.nothing'),
          },
          ...countsOf(language, area).map(([key, value]) => ({ key, value })),
        ]}
      />
      <Rows caption={t('privacy.held.own', { name })} rows={area.own} />
      <Rows caption={t('privacy.held.same_name', { name })} rows={area.sameName} />
    </>
  );
}

type Value = { row: HeldRow; column: string; value: unknown; first: boolean };

/** The values of rows that tell about somebody, each with what an erasure does with it. */
function Rows({ caption, rows }: { caption: string; rows: readonly HeldRow[] }) {
  const language = useLanguage();
  const { t } = language;
  const values = rows.flatMap((row) =>
    Object.entries(row.held ?? {})
      .filter(([column]) => declaredOf(row, column) && declaredOf(row, column)!.holds !== 'reference')
      .map(([column, value], at): Value => ({ row, column, value, first: at === 0 })),
  );
  if (values.length === 0) return null;
  return (
    <Table
      caption={caption}
      rows={values}
      columns={[
        { head: t('privacy.held.what'), cell: ({ row, column }) => labelOf(language, row, column) },
        { head: t('privacy.held.value'), cell: ({ value }) => <bdi>{shortened(lineOf(value))}</bdi> },
        {
          head: t('privacy.held.at_erasure'),
          cell: ({ row, column }) => {
            const erased = declaredOf(row, column)!.erased;
            return typeof erased === 'object'
              ? t('privacy.held.stays', { ground: t(`privacy.stays.${erased.stays}`) })
              : t('privacy.held.goes');
          },
        },
      ]}
    />
  );
}

const shortened = (text: string) => (text.length > 300 ? `${text.slice(0, 299)}…` : text);
