/** Everything a page is drawn with. */
export { ASSET_FOLDER, ASSET_PREFIX, type Assets, assets, buildAssets } from './assets.ts'
export { atTime, localOf } from './days/local.ts'
export * from './days/words.ts'
export { type DocumentParts, renderDocument } from './document/document.tsx'
export type { NavigationLink } from './document/frame.tsx'
export { renderPart } from './document/page-context.tsx'
export * from './forms/choice-fields.tsx'
export * from './forms/form.tsx'
export { asTyped, type FormState, idOf, startingWith, textOf, textsOf, wrongWith } from './forms/state.ts'
export {
  DateField,
  type DateFieldProps,
  type FieldProps,
  LongTextField,
  type LongTextFieldProps,
  PasswordField,
  TextField,
  type TextFieldProps,
  TimeField,
} from './forms/text-fields.tsx'
export { type GalleryPage, galleryPages } from './gallery/index.tsx'
export { Diff, type DiffProps } from './own/diff.tsx'
export * from './own/ratings.tsx'
export * from './own/small-parts.tsx'
export { Timeline, type TimelineProps } from './own/timeline.tsx'
export type { TimelineEvent, TimelineSpan } from './own/timeline-layout.ts'
export { When, type WhenProps } from './own/when.tsx'
export { DayStrip, Why, type WhyProps } from './own/why.tsx'
export * from './plain/button.tsx'
export { EmptyState } from './plain/empty-state.tsx'
export * from './plain/link.tsx'
export * from './plain/panels.tsx'
export { AsItStood, type LeadsTo } from './plain/past.tsx'
export { safeAddress } from './plain/safe-address.ts'
export { SummaryList, type SummaryListProps, type SummaryRow } from './plain/summary-list.tsx'
export { type Column, Table, type TableProps } from './plain/table.tsx'
export * from './plain/text-parts.tsx'
export { dayTyped, timeTyped, UNREADABLE_DAY, UNREADABLE_TIME } from './reading.ts'
