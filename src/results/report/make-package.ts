import { listTemplates } from '../../action/index.ts';
import { sha256 } from '../../platform/canonical.ts';
import type { Instant } from '../../platform/dates.ts';
import type { Language } from '../../platform/language/language.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import { filledTemplates, type TemplateStore } from './filled-templates.ts';
import { writePackage } from './package-files.ts';
import { findDonorReport } from './queries.ts';
import { findPackage, insertPackage } from './queries-package.ts';
import { findVersion } from './queries-versions.ts';
import { writtenVersion } from './written-report.ts';

/** The package of a submitted version, from what was frozen. Throws `not_found` for a version that is not there. */
export async function packageOf(
  tx: Tx,
  language: Language,
  { donorReportId, number, demonstration, store }: PackageAsked,
): Promise<Uint8Array> {
  const report = await findDonorReport(tx, donorReportId);
  const version = await findVersion(tx, donorReportId, number);
  if (!report || !version) throw problem('not_found');
  const written = await writtenVersion({ tx, language }, report, version, demonstration);
  const templates = await listTemplates(tx, { actionId: report.actionId, at: version.submittedAt });
  const filled = await filledTemplates(written, templates, store);
  return writePackage({ ...written, version, paymentRequest: version.content.paymentRequest }, filled);
}

type PackageAsked = {
  readonly donorReportId: string;
  readonly number: number;
  readonly demonstration: boolean;
  /** Where the files of templates are. */
  readonly store: TemplateStore;
};

/** The job after a submission: the package is made once and kept, because a PDF takes longer than a page may. */
export async function makePackage(
  { tx, now }: { readonly tx: Tx; readonly now: Instant },
  language: Language,
  asked: PackageAsked,
): Promise<void> {
  const { donorReportId, number } = asked;
  const key = { donorReportId, number, locale: language.locale };
  if (await findPackage(tx, key)) return;
  const content = Buffer.from(await packageOf(tx, language, asked));
  await insertPackage(tx, { ...key, content, sha256: sha256(content), madeAt: now });
}
