import { type Filled, type FormDefinition, labelOf, type Read, valuesText } from '../../../forms/index.ts';
import type { Language } from '../../../platform/language/language.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tick } from '../../../ui/tick.tsx';
import type { PageProps } from './choose-document.tsx';

type CheckProps = PageProps & {
  form: FormDefinition;
  filled: Filled;
  read: readonly Read[];
  seen: string;
};

/** What a filled file would change, field by field, before anything does; and what it would not, with the reason. */
export function CheckDocument({ context, state, application, form, filled, read, seen }: CheckProps) {
  const { language } = context;
  const { t } = language;
  const of = (kind: Read['outcome']['kind']) => read.filter(({ outcome }) => outcome.kind === kind);
  const [taken, both, newer, refused] = [of('taken'), of('both'), of('newer'), of('refused')];
  // Fields that were taken out of the file, or that belong to no question, are told of.
  const saysTheSame = read.length === 0 && filled.missing === 0 && filled.unknown.length === 0;
  const label = ({ unit }: Read) => labelOf(language, form, unit.path);
  const now = {
    head: t('grants.offline.now'),
    cell: ({ unit }: Read) =>
      short(
        valuesText(
          language,
          unit,
          unit.parts.map(({ value }) => value),
        ),
      ),
  };
  const file = {
    head: t('grants.offline.in_file'),
    cell: ({ unit, values }: Read) => short(valuesText(language, unit, values)),
  };
  const question = { head: t('grants.offline.question'), cell: label, names: true };
  return (
    <FormPage
      {...state}
      title={t('grants.offline.check')}
      caption={application.title}
      action={context.url.pathname}
      token={context.token}
      intro={
        <>
          <p class="govuk-body-l">
            {saysTheSame ? t('grants.offline.same') : t('grants.offline.outcome', { count: taken.length })}
          </p>
          {taken.length > 0 ? (
            <Table
              caption={t('grants.offline.taken')}
              rows={taken}
              columns={[question, now, file, { head: t('grants.offline.note'), cell: noteOf }]}
            />
          ) : null}
          {refused.length > 0 ? (
            <>
              <Table
                caption={t('grants.offline.refused')}
                rows={refused}
                columns={[question, file, { head: t('grants.offline.reason'), cell: noteOf }]}
              />
              <InsetText>{t('grants.offline.refused.next')}</InsetText>
            </>
          ) : null}
          {newer.length > 0 ? (
            <Table caption={t('grants.offline.newer')} rows={newer} columns={[question, now, file]} />
          ) : null}
          <Rest language={language} filled={filled} />
        </>
      }
    >
      <input type="hidden" name="seen" value={seen} />
      {both.length > 0 ? <Heading level={2}>{t('grants.offline.both')}</Heading> : null}
      {both.map((one) => (
        <Tick
          name={`over.${one.unit.id}`}
          label={t('grants.offline.over', { question: label(one) })}
          hint={
            <>
              <span class="m-version">{t('grants.offline.version.now', { answer: now.cell(one) })}</span>
              <span class="m-version">{t('grants.offline.version.file', { answer: file.cell(one) })}</span>
            </>
          }
        />
      ))}
      <ButtonRow>
        {taken.length + both.length > 0 ? (
          <Button name="do" value="take">
            {t('grants.offline.take')}
          </Button>
        ) : null}
        <Button look="secondary" name="do" value="discard">
          {t('grants.offline.discard')}
        </Button>
      </ButtonRow>
    </FormPage>
  );
}

/** What the file said beside its answers, and what it did not. */
function Rest({ language: { t }, filled }: { language: Language; filled: Filled }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      <li>{t('grants.offline.unchanged', { count: filled.unchanged })}</li>
      {filled.missing > 0 ? <li>{t('grants.offline.missing', { count: filled.missing })}</li> : null}
      {filled.unknown.map((text) => (
        <li>{t('grants.offline.unknown', { text })}</li>
      ))}
    </ul>
  );
}

function noteOf({ outcome }: Read): string {
  if (outcome.kind === 'refused') return outcome.reason;
  return ('note' in outcome && outcome.note) || '–';
}

const short = (text: string) =>
  text === '' ? '–' : text.length > 300 ? `${text.slice(0, 300).toWellFormed()}…` : text;
