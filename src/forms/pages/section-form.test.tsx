import { describe, expect, it } from 'vitest';
import { renderIn, uiLanguage } from '../../ui/testing.tsx';
import { type Draft, emptyDraft } from '../answers.ts';
import { fieldsOf } from '../fields-of.ts';
import type { FormContext } from '../problems.ts';
import { buildForm } from '../testing.ts';
import { SectionForm, type SectionFormProps } from './section-form.tsx';

const language = uiLanguage();
const form = buildForm();
const context: FormContext = {
  attachments: {
    statute: [{ id: 'file-1', name: '<b>statute.pdf', size: 1, sha256: 'a', type: 'application/pdf' }],
  },
  grant: { minimumMinor: 100_000, maximumMinor: 2_000_000, indirectPercent: 5 },
};

function show(key: string, draft: Draft, more: Partial<SectionFormProps> = {}): string {
  const section = form.sections.find((one) => one.key === key)!;
  const state = { typed: fieldsOf(section, draft), errors: {}, conflict: false };
  const props = { form, section, draft, state, context, action: '/apply', token: 'csrf.once', ...more };
  return renderIn(language, <SectionForm {...props} fileHref={({ id }) => `/files/${id}`} />);
}

describe('a section’s page', () => {
  it('says what cannot be read, with a link to the field, and keeps it in the field', () => {
    const html = show('project', { answers: {}, raw: { 'q.months': 'twelve' } });
    expect(html).toContain('<a href="#q-months">Months: write a number in figures, such as 12.</a>');
    expect(html).toContain('value="twelve"');
  });

  it('names what is missing only to those who come from checking their answers', () => {
    expect(show('project', emptyDraft)).not.toContain('Title: write an answer');
    expect(show('project', emptyDraft, { mode: 'submit' })).toContain('Title: write an answer');
  });

  it('asks a conditional question when the answer before it is there, also one only just typed', () => {
    expect(show('project', emptyDraft)).not.toContain('Which partners?');
    const typed = { _shown: 'title partners', 'q.partners': 'yes' };
    const html = show('project', emptyDraft, { state: { typed, errors: {}, conflict: false } });
    expect(html).toContain('Which partners?');
    expect(html).toContain('partners partner_names"');
  });

  it('escapes names of files and typed text', () => {
    expect(show('papers', emptyDraft)).toContain('&lt;b&gt;statute.pdf');
    expect(show('project', { answers: { title: '"><script>' }, raw: {} })).not.toContain('<script>');
  });

  it('has the rule about people we help wherever one types or uploads', () => {
    for (const { key } of form.sections) expect(show(key, emptyDraft)).toContain('m-rail');
  });

  it('draws entries with buttons to add and remove, and never more than the group takes', () => {
    const two: Draft = { answers: { activity: [{ name: 'Talks' }, {}] }, raw: {} };
    expect(show('activities', two)).toContain('name="_add" value="activity"');
    expect(show('activities', two)).toContain('name="_remove" value="activity.1"');
    const three = { answers: { activity: [{}, {}, {}] }, raw: {} };
    expect(show('activities', three)).not.toContain('name="_add"');
  });

  it('adds the budget up as last saved and says the call’s own rules', () => {
    const lines = [{ heading: 'travel', description: 'Bus', unit: 'trip', units: '2.5', rateMinor: 10_001 }];
    const html = show('money', { answers: { budget: { lines, requestedMinor: 20_000 } }, raw: {} });
    expect(html).toContain('This line: 250.03\u00a0EUR');
    expect(html).toContain('Indirect costs: at most 5% of the direct costs.');
    expect(html).toContain('You can ask for 1,000.00\u00a0EUR to 20,000.00\u00a0EUR.');
  });

  it('says beside the figures at once which rules of the call they break, and nothing once they are kept', () => {
    const line = (heading: string, rateMinor: number) => ({
      ...{ heading, description: 'x', unit: 'month', units: '1', rateMinor },
    });
    const shown = (indirectMinor: number, requestedMinor: number) => {
      const lines = [line('travel', 1_000_000), line('indirect', indirectMinor)];
      const grant = { ...context.grant!, coFinancingPercent: 10 };
      const draft = { answers: { budget: { lines, requestedMinor } }, raw: {} };
      const html = show('money', draft, { context: { ...context, grant } });
      expect(html).not.toContain('govuk-error-summary');
      return html.slice(html.indexOf('id="q-budget-figures"'));
    };
    const broken = shown(120_000, 1_120_000);
    expect(broken).toContain('The budget breaks these rules.');
    expect(broken).toContain('Indirect costs: at most 5% of the direct costs');
    expect(broken).toContain('Co-financing must be at least 10% of the total');
    expect(shown(50_000, 900_000)).not.toContain('does not keep');
  });

  it('names at its top what a budget breaks that was calculated, with links to the lines, and not what is missing', () => {
    const lines = [
      { heading: 'travel', units: '1', rateMinor: 1_000_000 },
      { heading: 'indirect', description: 'Rent', unit: 'month', units: '1', rateMinor: 120_000 },
    ];
    const draft = { answers: { budget: { lines, requestedMinor: 9_000_000 } }, raw: {} };
    const html = show('money', draft, { mode: 'calculated' });
    const summary = html.slice(html.indexOf('govuk-error-summary'), html.indexOf('<form'));
    expect([...summary.matchAll(/href="#([\w-]+)"/g)].map(([, id]) => id)).toEqual([
      'q-budget-1-rate',
      'q-budget-requested',
    ]);
    expect(summary).toContain('Indirect costs: at most 5% of the direct costs');
    expect(html).toContain('id="q-budget-1-rate-error"');
  });

  it('its first button saves, so that Enter removes nothing', () => {
    const html = show('activities', { answers: { activity: [{}, {}] }, raw: {} });
    expect(/<button[^>]*>/.exec(html)![0]).not.toContain('name="_remove"');
  });
});
