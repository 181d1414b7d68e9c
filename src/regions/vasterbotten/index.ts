export { crosswalk } from '../crosswalk/index.js';
export { vasterbotten2025 } from './2025.js';
export {
  type PublishedText,
  type PublishedValue,
  type VasterbottenBaseline,
  vasterbottenBaselines2025,
} from './baselines-2025.js';
export { type SexWords, vasterbottenSexWords2025 } from './sex-words-2025.js';
