export type { FaultKind } from './faults.js';
export {
  type PlantedFaults,
  plantedFaults,
  type SyntheticRegion,
  syntheticRegion,
} from './region.js';
export { farFollowUpCode } from './tables/prevention.js';
export type { ResolvedOptions, SyntheticOptions } from './world.js';
