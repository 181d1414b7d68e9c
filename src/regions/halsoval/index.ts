export { crosswalk } from '../crosswalk/index.js';
export { halsovalBonus } from './bonus.js';
export { addictiveDrugsGoal, antibioticsGoal, invitedGoal, takingPartGoal, telephoneGoal } from './goals.js';
