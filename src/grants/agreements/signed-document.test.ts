import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { sha256 } from '../../platform/canonical.ts';
import { writeDocx } from '../../platform/documents/write-docx.ts';
import { readZip } from '../../platform/files/testing.ts';
import { buildAgreement } from '../testing.ts';
import { agreementDocument } from './agreement-document.ts';
import { findAgreement } from './queries.ts';
import { contentOf, signedDocument } from './signed-document.ts';

describe('the document of an agreement', () => {
  it(
    'is kept when it is signed, and its hash is that of what was kept',
    staged(async (cast) => {
      const { agreementId } = await buildAgreement(cast);
      const kept = new Map<string, Buffer>();
      const store = {
        put: async (content: AsyncIterable<Uint8Array>, { name }: { name: string }) => {
          const parts: Uint8Array[] = [];
          for await (const part of content) parts.push(part);
          const bytes = Buffer.concat(parts);
          kept.set(sha256(bytes), bytes);
          return { sha256: sha256(bytes), size: bytes.length, type: 'application/pdf', name };
        },
      };
      const asked = { agreementId, demonstration: true };
      const made = await signedDocument(tables(cast), languageOf('en'), store, asked);
      expect(kept.get(made.documentSha256)?.subarray(0, 5).toString()).toBe('%PDF-');
      expect(await signedDocument(tables(cast), languageOf('en'), store, asked)).toEqual(made);
    }),
  );

  it(
    'says the rules it froze, the instalments and the budget that was applied for',
    staged(async (cast) => {
      const { agreementId } = await buildAgreement(cast, { draft: true });
      const agreement = (await findAgreement(tables(cast), agreementId))!;
      const document = agreementDocument(languageOf('en'), await contentOf(tables(cast), agreement), false);
      const xml = (await readZip(await writeDocx(document))).get('word/document.xml')!.toString('utf8');
      const words = xml.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
      for (const said of [
        'Article 1. Parties',
        'Group 484 and Bridge Youth Centre agree under contract TEST/2026/1',
        'RS35 2600 0560 1001 6113 79',
        'pay 10 %.',
        'Annex I: Description of the project',
        'Two banks',
        'Annex IV: Declarations',
        'Pre-financing',
        'Budget of the project, as in the application',
        'Amount of the sub-grant',
      ])
        expect(words).toContain(said);
    }),
  );
});
