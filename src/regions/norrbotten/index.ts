export { crosswalk } from '../crosswalk/index.js';
export { norrbotten2021 } from './2021.js';
export { norrbotten2024 } from './2024.js';
export { norrbotten2026 } from './2026.js';
export { norrbottenChecklist2026 } from './2026-checklist.js';
export { norrbottenRemuneration2024 } from './remuneration-2024.js';
