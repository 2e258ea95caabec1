/** Coming out: the prison's notice, who it is about, and the days that hang on the release. */
export type { NoticeWritten, SentenceWritten } from './model/notice.ts'
export { releasePanel } from './panel.tsx'
export { type Lateness, latenessPerSender } from './queries/notices.ts'
export { releasesRoutes } from './routes.ts'
