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
      const hash = await signedDocument(tables(cast), languageOf('en'), store, asked);
      expect(kept.get(hash)?.subarray(0, 5).toString()).toBe('%PDF-');
      expect(await signedDocument(tables(cast), languageOf('en'), store, asked)).toBe(hash);
    }),
  );

  it(
    'says the rules it froze, the instalments and the budget that was applied for',
    staged(async (cast) => {
      const { agreementId } = await buildAgreement(cast);
      const agreement = (await findAgreement(tables(cast), agreementId))!;
      const document = agreementDocument(languageOf('en'), await contentOf(tables(cast), agreement), false);
      const xml = (await readZip(await writeDocx(document))).get('word/document.xml')!.toString('utf8');
      const words = xml.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
      for (const said of [
        'Sources other than the sub-grant pay at least 10 % of the costs',
        'Pre-financing',
        'Budget of the project, as in the application',
        'Amount of the sub-grant',
      ])
        expect(words).toContain(said);
    }),
  );
});
