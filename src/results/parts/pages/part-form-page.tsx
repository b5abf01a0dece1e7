import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { RoundedNote } from '../../../ui/rounded-note.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import { keyOfSection } from '../../report/sections.ts';
import type { PartView } from '../gather-part.ts';
import type { Part } from '../queries.ts';
import type { PartRemark } from '../queries-texts.ts';
import { ItemFigures } from './item-figures.tsx';
import { Remarks } from './remarks.tsx';

/** All texts of a part on one page, each below what was planned and counted. The partner saves or submits; the coordinator edits. */
export function PartFormPage({
  context,
  state,
  part,
  view,
  remarks,
  edits,
}: {
  context: ActingContext;
  state: FormState;
  part: Part;
  view: PartView;
  remarks: readonly PartRemark[];
  /** The coordinator edits what was submitted. */
  edits?: true;
}) {
  const { t, has, day } = context.language;
  const path = `/staff/report-parts/${part.id}`;
  const version = state.conflict ? part.version : (state.typed.version ?? part.version);
  const title = t(edits ? 'results.part.edit.title' : 'results.part.write.title');
  const titleOf = (name: string) =>
    view.items.find(({ position }) => `text_${position}` === name)?.title ?? '';
  return (
    <FormPage
      {...state}
      action={edits ? `${path}/edit` : `${path}/write`}
      token={context.token}
      title={title}
      caption={`${part.periodName} · ${part.partnerName}`}
      intro={
        <>
          {state.conflict ? (
            <BothVersions
              typed={state.typed}
              stored={Object.fromEntries(view.items.map(({ position, text }) => [`text_${position}`, text]))}
              label={titleOf}
            />
          ) : null}
          <Remarks remarks={remarks} />
          {edits ? null : <p class="govuk-body">{t('results.part.write.due', { day: day(part.dueOn) })}</p>}
          {part.note === '' ? null : <TypedText text={part.note} />}
          <RoundedNote rounded={view.rounded} />
        </>
      }
    >
      <input type="hidden" name="version" value={String(version)} />
      <SafetyRail />
      {view.items.map((item) => {
        const hint = `results.report.section.${keyOfSection(item.section)}.hint`;
        return (
          <>
            <Heading level={2}>{item.title}</Heading>
            <ItemFigures item={item} currency={view.currency} />
            <TextArea
              name={`text_${item.position}`}
              label={t(edits ? 'results.part.text.edited' : 'results.part.text', { title: item.title })}
              hint={item.activity === undefined && has(hint) ? t(hint) : t('results.part.text.hint')}
              rows={6}
            />
          </>
        );
      })}
      <ButtonRow>
        <Button>{t(edits ? 'common.save' : 'results.part.write.save')}</Button>
        {edits ? null : (
          <Button look="secondary" formaction={`${path}/submit`}>
            {t('results.part.submit.save')}
          </Button>
        )}
        <a class="govuk-link" href={path}>
          {t('common.cancel')}
        </a>
      </ButtonRow>
    </FormPage>
  );
}
