import { beforeAll, describe, expect, it } from 'vitest';
import { type Cast, castOf, noon } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { loadAction } from '../../action/index.ts';
import { asSeenBy } from '../../platform/database/frame.ts';
import { DocumentPage } from '../../platform/documents/document-page.tsx';
import { typeset } from '../../platform/documents/typeset.ts';
import { writeDocx } from '../../platform/documents/write-docx.ts';
import { writePdf } from '../../platform/documents/write-pdf.ts';
import { writeXlsx } from '../../platform/documents/write-xlsx.ts';
import { readZip } from '../../platform/files/testing.ts';
import type { Tx } from '../../platform/work.ts';
import { renderIn } from '../../ui/testing.tsx';
import { createPeriod } from '../periods/create-period.ts';
import { freezePeriod } from '../periods/freeze-period.ts';
import { buildGathering, buildMoney, buildOutput, buildPayment, buildSubGrant } from '../testing.ts';
import { annexTables } from './annex-tables.ts';
import { buildDonorReport } from './build-donor-report.ts';
import { createDonorReport } from './create-donor-report.ts';
import { findDonorReport, listNarratives } from './queries.ts';
import { reportDocument } from './report-document.ts';
import { reportSheets } from './report-sheets.ts';
import { writeNarrative } from './write-narrative.ts';

const definition = await loadAction('actions/shbb');
const language = languageOf('en');
const spring = { name: 'Spring 2026', startsOn: '2026-03-01', endsOn: '2026-05-31' };

async function inAction(body: (tx: Tx, cast: Cast) => Promise<void>) {
  await rolledBack(async (tx) => body(tx, await castOf(tx, { definition })));
}

async function beginReport(cast: Cast) {
  const periodId = await createPeriod(cast.work(cast.ana), spring);
  return { periodId, donorReportId: await createDonorReport(cast.work(cast.ana), { periodId }) };
}

/** A spring with a bit of everything, in figures that no other figure equals. */
async function buildSpring(tx: Tx, cast: Cast) {
  const { cso } = cast.organisations;
  const grant = await buildSubGrant(tx, cast, cso, { amountMinor: 1_234_567 });
  await buildPayment(tx, grant, cso, { amountMinor: 345_678, paidOn: '2026-03-05' });
  await buildPayment(tx, grant, cso, { amountMinor: 111_111, paidOn: '2026-08-05', number: 2 });
  await buildGathering(tx, cast, {
    title: 'Bridges & <law>',
    came: [[cso, 17, 6]],
    startsOn: '2026-04-14',
    endsOn: '2026-04-15',
  });
  await buildMoney(tx, cast, 'travel', 800_019, {
    '2026-01-05': 100_007,
    '2026-04-05': 200_011,
    '2026-09-01': 5,
  });
  await buildMoney(tx, cast, 'human_resources', 4_000_000, { '2026-05-05': 4_100_003 });
  await buildOutput(tx, cast.actionId, [cso]);
}

async function written(tx: Tx, donorReportId: string) {
  const report = (await findDonorReport(tx, donorReportId))!;
  return {
    language,
    definition,
    facts: report.built!.facts,
    moves: report.built!.moves,
    narratives: await listNarratives(tx, donorReportId),
    builtAt: report.builtAt!,
    signedHead: {
      day: '2026-11-25',
      entries: 1234,
      hash: 'ab'.repeat(32),
      signedAt: noon,
      signature: 'signed',
    },
    demonstration: true,
    contractNumber: null,
    financial: undefined,
    version: undefined,
  };
}

describe('the verbs of a donor report', () => {
  it('are refused to everyone but the programme manager', async () => {
    await inAction(async (_tx, cast) => {
      const { periodId, donorReportId } = await beginReport(cast);
      const text = { donorReportId, section: '2.1', text: 'x', version: 0 } as const;
      for (const actor of [cast.besa, cast.elira, cast.fatos, cast.goran, cast.ivo]) {
        const work = cast.work(actor);
        await expect(createDonorReport(work, { periodId })).rejects.toThrow('not_permitted');
        await expect(buildDonorReport(work, { donorReportId })).rejects.toThrow('not_permitted');
        await expect(writeNarrative(work, text)).rejects.toThrow('not_permitted');
      }
    });
  });

  it('take what is exact: nobody fills a report who may not know each sub-grant that it counts', async () => {
    await inAction(async (tx, cast) => {
      const { cso } = cast.organisations;
      await buildSubGrant(tx, cast, cso, { withholdName: true, amountMinor: 123_456 });
      const { donorReportId } = await beginReport(cast);
      const build = (actor: typeof cast.ana) =>
        asSeenBy(tx, actor, () => buildDonorReport(cast.work(actor), { donorReportId }));
      await expect(build(cast.foreign.ana)).rejects.toThrow('not_permitted');
      await build(cast.ana);
      const { facts } = (await findDonorReport(tx, donorReportId))!.built!;
      expect(facts.subGrants.map(({ amount }) => amount)).toEqual([123_456]);
    });
  });

  it('make one report a period, of the own Action', async () => {
    await inAction(async (tx, cast) => {
      const { periodId } = await beginReport(cast);
      await expect(createDonorReport(cast.work(cast.ana), { periodId })).rejects.toThrow(
        'donor_report_exists',
      );
      const other = await castOf(tx, { definition });
      await expect(createDonorReport(other.work(other.ana), { periodId })).rejects.toThrow('not_found');
    });
  });

  it('let nobody overwrite what somebody else wrote meanwhile, nor write what is filled from records', async () => {
    await inAction(async (tx, cast) => {
      const { donorReportId } = await beginReport(cast);
      const work = cast.work(cast.ana);
      const first = { donorReportId, section: '2.1', text: 'First.', version: 0 } as const;
      await writeNarrative(work, first);
      await expect(writeNarrative(work, { ...first, text: 'Second.' })).rejects.toThrow('changed_meanwhile');
      await writeNarrative(work, { ...first, text: 'Third.', version: 1 });
      await expect(writeNarrative(work, { ...first, section: '1.4' })).rejects.toThrow('not_found');
      expect((await listNarratives(tx, donorReportId)).get('2.1')).toMatchObject({
        text: 'Third.',
        version: 2,
        updatedBy: 'Ana',
      });
    });
  });
});

describe('building a donor report', () => {
  it('takes the figures of the period from the records', async () => {
    await inAction(async (tx, cast) => {
      await buildSpring(tx, cast);
      const { donorReportId } = await beginReport(cast);
      await buildDonorReport(cast.work(cast.ana), { donorReportId });
      const { facts } = await written(tx, donorReportId);
      expect(facts.headings.map(({ heading }) => heading)).toEqual(
        definition.action.budgetHeadings.map(({ key }) => key),
      );
      expect(facts.headings.find(({ heading }) => heading === 'travel')).toEqual({
        heading: 'travel',
        budget: 800_019,
        inPeriod: 200_011,
        spent: 300_018,
      });
      expect(facts.subGrants).toMatchObject([{ amount: 1_234_567, paidInPeriod: 345_678, paid: 345_678 }]);
      expect(facts.gatherings).toMatchObject([{ women: 17, men: 6, organisations: 1 }]);
      expect(facts.indicators.find(({ code }) => code === 'money_awarded')).toEqual({
        code: 'money_awarded',
        target: null,
        inPeriod: 0,
        value: 1_234_567,
      });
    });
  });

  it('again keeps what people wrote and says what moved', async () => {
    await inAction(async (tx, cast) => {
      await buildSpring(tx, cast);
      const { donorReportId } = await beginReport(cast);
      const work = cast.work(cast.ana);
      await buildDonorReport(work, { donorReportId });
      await writeNarrative(work, { donorReportId, section: '2.1', text: 'We built bridges.', version: 0 });
      await buildMoney(tx, cast, 'travel', 0, { '2026-05-30': 12 });
      await buildDonorReport(work, { donorReportId });
      const { moves, narratives } = await written(tx, donorReportId);
      expect(narratives.get('2.1')?.text).toBe('We built bridges.');
      expect(moves.map(({ id, field, before, now }) => [id, field, before, now])).toEqual([
        ['travel', 'inPeriod', 200_011, 200_023],
        ['travel', 'spent', 300_018, 300_030],
      ]);
    });
  });

  it('of a frozen period reports the frozen values', async () => {
    await inAction(async (tx, cast) => {
      await buildSpring(tx, cast);
      const { periodId, donorReportId } = await beginReport(cast);
      const work = cast.work(cast.ana);
      await freezePeriod(work, { periodId });
      await buildGathering(tx, cast, { title: 'Forgotten', startsOn: '2026-04-20' });
      await buildDonorReport(work, { donorReportId });
      const { facts } = await written(tx, donorReportId);
      expect(facts.frozen).toBe(true);
      expect(facts.indicators.find(({ code }) => code === 'round_tables')?.value).toBe(1);
      expect(facts.gatherings).toHaveLength(1);
    });
  });
});

describe('page, DOCX and XLSX of a donor report', () => {
  let report: Awaited<ReturnType<typeof written>>;
  let document: ReturnType<typeof reportDocument>;
  let docx: Awaited<ReturnType<typeof readZip>>;
  let workbook: Awaited<ReturnType<typeof readZip>>;
  // A whole report is gathered and written once; on a busy machine that takes its time.
  beforeAll(async () => {
    await inAction(async (tx, cast) => {
      await buildSpring(tx, cast);
      const { donorReportId } = await beginReport(cast);
      await buildDonorReport(cast.work(cast.ana), { donorReportId });
      const text = { donorReportId, section: '2.1', text: 'We built <bridges>.', version: 0 } as const;
      await writeNarrative(cast.work(cast.ana), text);
      report = await written(tx, donorReportId);
    });
    document = reportDocument(report);
    docx = await readZip(await writeDocx(document));
    workbook = await readZip(await writeXlsx(reportSheets(report), { language, demonstration: true }));
  });

  it('show the same figures in the same tables', () => {
    const html = renderIn(language, <DocumentPage document={document} />);
    const page = tablesOfHtml(html);
    const xml = docx.get('word/document.xml')!.toString('utf8');
    expect(tablesOfDocx(xml)).toEqual(expect.arrayContaining(page));
    const sheet = (number: number) =>
      figuresOfSheet(workbook.get(`xl/worksheets/sheet${number}.xml`)!.toString('utf8'));
    const figures = page.map(figuresOfTable);
    const annexes = figures.splice(-annexTables(report).length);
    const measured = definition.logframe.results.filter(({ indicators }) => indicators.length > 0).length;
    const logframe = figures.splice(-measured).flat();
    const [subGrants, financial, ...results] = figures.reverse();
    expect(results).toHaveLength(measured);
    expect(sheet(1)).toEqual(financial);
    expect(sheet(2)).toEqual(logframe);
    expect(sheet(3)).toEqual(subGrants);
    expect(annexes).toHaveLength(4);
    for (const [at, annex] of annexes.entries()) expect(sheet(5 + at)).toEqual(annex);
    expect(financial).toEqual(expect.arrayContaining([8000.19, 2000.11, 3000.18, -5000.01, -0.625]));
    expect(html).toContain(
      'Round table “Bridges &amp; &lt;law&gt;”, Belgrade, 14 April 2026 – 15 April 2026, 2 days: 23 participants',
    );
    expect(html).toContain('We built &lt;bridges&gt;.');
    expect(html).toContain(
      `had 1,234 entries. The hash of the last entry was ${'ab'.repeat(32)}, signed signed.`,
    );
    expect(document.date).toBe(noon);
  });

  it('name the contact person of the contract first in section 1.2 and under the signature, and leave a line where none is known', () => {
    const narratives = new Map([
      ['1.2' as const, { text: 'On leave in May.' }],
      ['2.3' as const, { text: 'The logframe holds.' }],
    ]);
    const named = { ...report, narratives, contactPerson: 'Ana Most, programme manager' };
    const textsOf = (section: string, blocks = reportDocument(named).blocks) => {
      const from = blocks.findIndex((one) => one.kind === 'heading' && one.text.startsWith(section));
      const to = blocks.findIndex((one, at) => at > from && one.kind === 'heading' && one.level < 3);
      return blocks.slice(from + 1, to);
    };
    expect(textsOf('1.2')).toMatchObject([
      { text: 'Ana Most, programme manager' },
      { text: 'On leave in May.' },
    ]);
    // Elsewhere the text is read first, and then the figures that it is about.
    expect(textsOf('2.3')[0]).toMatchObject({ text: 'The logframe holds.' });
    const signed = (contactPerson: string | null) =>
      typeset({
        ...document,
        blocks: reportDocument({ ...named, contactPerson }).blocks.filter(
          ({ kind }) => kind === 'signatures',
        ),
      }).parts[0]!.blocks[0];
    expect(signed('Ana Most, programme manager')).toMatchObject({
      lines: [{ about: ['Name: Ana Most, programme manager', 'Function: Contact person for the Action'] }],
    });
    expect(signed(null)).toMatchObject({
      lines: [
        {
          about: ['Function: Contact person for the Action'],
          blanks: ['Name:', 'Place and date:', 'Signature:'],
        },
      ],
    });
    const html = renderIn(
      language,
      <DocumentPage document={reportDocument({ ...named, contactPerson: null })} />,
    );
    expect(html).not.toContain('Name:');
  });

  it.each(['sq', 'mk', 'sr-Latn', 'sr-Cyrl'] as const)('can be written in %s', async (locale) => {
    const own = { ...report, language: languageOf(locale) };
    expect((await writeDocx(reportDocument(own))).length).toBeGreaterThan(10_000);
    expect(reportSheets(own)).toHaveLength(4 + annexTables(own).length);
    expect((await writePdf(reportDocument(own))).subarray(0, 5)).toEqual(new TextEncoder().encode('%PDF-'));
  });
});

const plain = (xml: string) =>
  xml
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll(/&#39;|&apos;/g, "'")
    .replaceAll('&amp;', '&')
    .trim();
const pieces = (xml: string, tag: string) =>
  [...xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?>([\\s\\S]*?)</${tag}>`, 'g'))].map(([, inner]) => inner!);

function tablesOfHtml(html: string): string[][][] {
  return pieces(html, 'table').map((table) =>
    pieces(table, 'tr').map((row) =>
      [...row.matchAll(/<t[hd](?: [^>]*)?>([\s\S]*?)<\/t[hd]>/g)].map(([, cell]) => plain(cell!)),
    ),
  );
}

function tablesOfDocx(xml: string): string[][][] {
  return pieces(xml, 'w:tbl').map((table) =>
    pieces(table, 'w:tr').map((row) => pieces(row, 'w:tc').map(plain)),
  );
}

/** The figures of a table of texts, as numbers: amounts, counts and percentages; days and names are none. */
function figuresOfTable(table: string[][]): number[] {
  return table.slice(1).flatMap((row) =>
    row.flatMap((cell) => {
      const match = /^([-−]?)([\d,]+(?:\.\d+)?)(?:\s?(EUR|%))?$/.exec(cell);
      if (!match) return [];
      const value = Number(match[2]!.replaceAll(',', '')) * (match[1] ? -1 : 1);
      return [match[3] === '%' ? Math.round(value * 10) / 1000 : value];
    }),
  );
}

/** The numbers of a sheet in its order; days (whole and large, with their own format) and texts are left out. */
function figuresOfSheet(xml: string): number[] {
  return [...xml.matchAll(/<c ([^>]*)>\s*<v>([^<]*)<\/v>/g)].flatMap(([, attributes, value]) => {
    if (/t="s"|t="inlineStr"/.test(attributes!)) return [];
    const number = Number(value);
    const isDay = number > 40_000 && number < 60_000 && Number.isInteger(number);
    return isDay
      ? []
      : [Math.abs(number) < 2 && !Number.isInteger(number) ? Math.round(number * 1000) / 1000 : number];
  });
}
