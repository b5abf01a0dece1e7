export { keepPaper } from './keep-paper.ts';
export type { AnyOwner, PaperOwner } from './owner.ts';
export { PaperTable } from './pages/paper-table.tsx';
export { PublicPapers } from './pages/public-papers.tsx';
export { keepPaperPermission } from './permissions.ts';
export { publishPaper } from './publish-paper.ts';
export { listPapers, listPublicPapers, type Paper, type PublicPaper } from './queries.ts';
export { paperRoutes } from './routes.tsx';
