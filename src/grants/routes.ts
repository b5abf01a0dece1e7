import type { Route } from '../platform/http/route.ts';
import { accountProofRoutes } from './account-proofs/routes.tsx';
import { addendumRoutes } from './addenda/routes.tsx';
import { agreementTextRoutes } from './agreement-text/routes.tsx';
import { agreementRoutes } from './agreements/routes.tsx';
import { annexRoutes } from './annexes/routes.tsx';
import { receiptRoutes } from './applications/receipt-route.tsx';
import { applicationRoutes } from './applications/routes.tsx';
import { earlierRoutes } from './applications/routes-earlier.tsx';
import { offlineRoutes } from './applications/routes-offline.tsx';
import { rowsRoutes } from './applications/routes-rows.tsx';
import { staffApplicationRoutes } from './applications/staff-routes.tsx';
import { replaceRoutes } from './assessment/replace-routes.tsx';
import { assessmentRoutes } from './assessment/routes.tsx';
import { assessorRoutes } from './assessors/routes.tsx';
import { billRoutes } from './bills/routes.tsx';
import { callRoutes } from './calls/routes.tsx';
import { checkRoutes } from './checks/routes.tsx';
import { assetRoutes } from './closing/asset-routes.tsx';
import { recoveryRoutes } from './closing/recovery-routes.tsx';
import { closingRoutes } from './closing/routes.tsx';
import { otherCommitteeRoutes } from './committee/other-routes.tsx';
import { committeeReportRoutes } from './committee/report-routes.tsx';
import { committeeRoutes } from './committee/routes.tsx';
import { complaintRoutes } from './complaints/routes.tsx';
import { correctionFileRoutes } from './correction-files/routes.tsx';
import { correctionRoutes } from './corrections/routes.tsx';
import { dossierRoutes } from './dossier/routes.tsx';
import { draftCommentRoutes } from './draft-comments/routes.tsx';
import { drawRoutes } from './draws/routes.tsx';
import { exclusionRoutes } from './exclusions/routes.tsx';
import { gapRoutes } from './gaps/routes.tsx';
import { ledgerRoutes } from './ledger/routes.tsx';
import { letterRoutes } from './letters/routes.tsx';
import { mentoringRoutes } from './mentoring/routes.tsx';
import { noticeRoutes } from './notices/routes.tsx';
import { officerRoutes } from './officers/routes.tsx';
import { openingRoutes } from './opening/routes.tsx';
import { partyRoutes } from './parties/routes.tsx';
import type { GrantsParts } from './parts.ts';
import { payingAccountRoutes } from './paying-accounts/routes.tsx';
import { paymentFileRoutes } from './payment-files/routes.tsx';
import { paymentProofRoutes } from './payment-proofs/routes.tsx';
import { paymentRoutes } from './payments/routes.tsx';
import { questionRoutes } from './questions/routes.tsx';
import { staffQuestionRoutes } from './questions/staff-routes.tsx';
import { reportCopyRoutes } from './report-copies/routes.tsx';
import { reportReviewRoutes } from './report-review/routes.tsx';
import { reportSheetRoutes } from './report-sheet/routes.tsx';
import { reportRoutes } from './reports/routes.tsx';
import { reserveRoutes } from './reserve/routes.tsx';
import { screeningRoutes } from './screening/routes.tsx';
import { selectionRoutes } from './selection/routes.tsx';
import { signingRoutes } from './signing/routes.tsx';
import { vaultRoutes } from './vault/routes.tsx';
import { visitRecordRoutes } from './visits/record-routes.tsx';
import { visitRoutes } from './visits/routes.tsx';

/** Every route of the area, from call to report. */
export function grantsRoutes(parts: GrantsParts): Route[] {
  return [
    ...callRoutes,
    ...applicationRoutes(parts),
    ...earlierRoutes,
    ...draftCommentRoutes,
    ...offlineRoutes(parts),
    ...rowsRoutes(parts),
    ...receiptRoutes(parts),
    ...staffApplicationRoutes,
    ...checkRoutes,
    ...exclusionRoutes,
    ...annexRoutes,
    ...noticeRoutes,
    ...openingRoutes,
    ...gapRoutes(parts),
    ...questionRoutes,
    ...staffQuestionRoutes,
    ...replaceRoutes,
    ...drawRoutes,
    ...assessorRoutes,
    ...assessmentRoutes(parts),
    ...committeeRoutes,
    ...committeeReportRoutes(parts),
    ...otherCommitteeRoutes,
    ...selectionRoutes,
    ...letterRoutes(parts),
    ...complaintRoutes,
    ...reserveRoutes,
    ...ledgerRoutes(parts),
    ...agreementTextRoutes(parts),
    ...partyRoutes,
    ...agreementRoutes(parts),
    ...addendumRoutes(parts),
    ...closingRoutes,
    ...assetRoutes,
    ...recoveryRoutes(parts),
    ...dossierRoutes(parts),
    ...paymentRoutes,
    ...paymentFileRoutes(parts),
    ...payingAccountRoutes,
    ...accountProofRoutes(parts),
    ...signingRoutes(parts),
    ...paymentProofRoutes(parts),
    ...visitRoutes(parts),
    ...visitRecordRoutes,
    ...mentoringRoutes,
    ...vaultRoutes(parts),
    ...officerRoutes,
    ...screeningRoutes(parts),
    ...reportRoutes,
    ...reportCopyRoutes(parts),
    ...reportSheetRoutes(parts),
    ...reportReviewRoutes,
    ...correctionRoutes,
    ...correctionFileRoutes(parts),
    ...billRoutes(parts),
  ];
}
