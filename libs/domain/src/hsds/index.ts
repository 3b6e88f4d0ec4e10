export type { ActivityColumns, ActivitySchedule, RegionTerms } from './activity/columns.js';
export { overlayService } from './activity/overlay.js';
export {
  ownJoinId,
  ownLocationId,
  ownOrganization,
  ownPlace,
  ownService,
  ownTaxonomy,
  regionTerms,
  type OwnRecord,
} from './activity/own-records.js';
export { projectService, type RegionContext } from './activity/project.js';
export { storedSchedules, weeklyOf } from './activity/schedules.js';
export {
  dataPackage,
  hsdsVersion,
  jsonPieces,
  ndjsonLine,
  tableText,
} from './exchange/documents.js';
export { pageAsked, pageOf, type HsdsPage } from './exchange/page.js';
export {
  publicRecord,
  publicSummary,
  termIdsIn,
  withTerms,
  type PublicRule,
} from './exchange/public-view.js';
export {
  readServiceFilter,
  type HsdsQuery,
  type ServiceFilter,
} from './exchange/service-filter.js';
export { fromTables, toTables, type CellType, type ReadTable } from './exchange/tabular.js';
export { parentFields, referencesOf } from './record/check-record.js';
export { findCycles } from './record/find-cycles.js';
export {
  flatten,
  flattenOne,
  type Flattened,
  type HsdsRecord,
  type IdOf,
} from './record/flatten.js';
export { canonicalText, isSame, type HsdsObject } from './record/json.js';
export { hsdsKinds, type HsdsKind } from './record/kinds.js';
export { isRefusal, type HsdsProblem } from './record/problem.js';
