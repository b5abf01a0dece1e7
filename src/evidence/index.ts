export { evidenceJobs, evidenceJobWords } from './jobs.ts';
export { evidenceRoutes } from './routes.tsx';
