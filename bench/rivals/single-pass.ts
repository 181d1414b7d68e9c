import { emptyResult, periods, place, type Result, type Rows, sexes } from '../six.js';
import {
  dayOfSlot,
  diagnosisBits,
  isHealthTalk,
  lastPlain,
  lastSlot,
  moved,
  plainDay,
  slotOf,
  slots,
  substanceOf,
  unlicensed,
  windowTable,
} from './days.js';

const P = periods.length;
const every = (1 << P) - 1;
const inPeriod = windowTable(periods, ({ from, to }) => [slotOf(from), slotOf(to)]);
const last12 = windowTable(periods, ({ to }) => [moved(to, -12), slotOf(to)]);
const last18 = windowTable(periods, ({ to }) => [moved(to, -18), slotOf(to)]);
const fourBack = windowTable(periods, ({ from, to }) => [moved(from, -4), moved(to, -4)]);
const lastSlots = periods.map(lastSlot);
const ends = periods.map(({ to }) => slotOf(to));
/** Per slot the periods that end before its midnight, and those whose last day is it or later. */
const endedBefore = new Int32Array(slots);
const lastsFrom = new Int32Array(slots);
for (let slot = 0; slot < slots; slot += 1) {
  lastSlots.forEach((last, p) => {
    if (last >= slot) lastsFrom[slot] = (lastsFrom[slot] as number) | (1 << p);
    else endedBefore[slot] = (endedBefore[slot] as number) | (1 << p);
  });
}
/** Periods that end on one day have the same rolling windows: each such day is counted once and copied. */
const firstWithEnd = ends.map((end) => ends.indexOf(end));
const distinctEnds = firstWithEnd.reduce((word, first) => word | (1 << first), 0);
const turningWords = new Int32Array(300);
periods.forEach(({ from }, p) => {
  for (const age of [40, 50, 60]) {
    const year = Number(from.slice(0, 4)) - age - 1850;
    turningWords[year] = (turningWords[year] as number) | (1 << p);
  }
});
const born75 = periods.map((period) => lastPlain(period) - 750_000);
const oldest75 = Math.min(...born75);
const youngest75 = Math.max(...born75);
const far = 1 << 30;

const licensed = (profession: string): boolean => !unlicensed.has(profession);

/** One pass over each table for all six indicators and all periods, as well as it can be written by hand. */
export function singlePass(rows: Rows): Result {
  const units = rows.units ?? [];
  const unitIndex = new Map<string, number>(units.map((unit, i) => [unit.unitId, i]));
  const region = units.length;
  const result = emptyResult(units.length);

  const persons = rows.persons ?? [];
  const n = persons.length;
  const ids = new Map<string, number>();
  const births = new Int32Array(n);
  const deaths = new Int32Array(n).fill(far);
  const sex = new Uint8Array(n);
  for (let i = 0; i < n; i += 1) {
    const row = persons[i]!;
    ids.set(row.personId, i);
    births[i] = plainDay(row.birthDate);
    if (row.deathDate != null) deaths[i] = slotOf(row.deathDate);
    sex[i] = row.sex === 'female' ? 1 : row.sex === 'male' ? 2 : 3;
  }

  const listings = rows.listings ?? [];
  const listingHead = new Int32Array(n).fill(-1);
  const listingNext = new Int32Array(listings.length);
  const listingFrom = new Int32Array(listings.length);
  const listingTo = new Int32Array(listings.length);
  const listingUnit = new Int32Array(listings.length);
  const assigned = new Uint8Array(listings.length);
  for (let i = 0; i < listings.length; i += 1) {
    const row = listings[i]!;
    const person = ids.get(row.personId)!;
    listingFrom[i] = slotOf(row.from);
    const to = row.to == null ? far : slotOf(row.to);
    listingTo[i] = Math.min(to, deaths[person] as number);
    listingUnit[i] = unitIndex.get(row.unitId)!;
    assigned[i] = row.kind === 'assigned' ? 1 : 0;
    listingNext[i] = listingHead[person] as number;
    listingHead[person] = i;
  }
  const goesBefore = (a: number, b: number): boolean => {
    if (assigned[a] !== assigned[b]) return assigned[b] === 1;
    if (listingFrom[a] !== listingFrom[b]) return (listingFrom[a] as number) > (listingFrom[b] as number);
    return units[listingUnit[a] as number]!.unitId < units[listingUnit[b] as number]!.unitId;
  };
  const listedUnit = (person: number, slot: number): number => {
    let best = -1;
    for (let e = listingHead[person] as number; e >= 0; e = listingNext[e] as number) {
      if ((listingFrom[e] as number) > slot || (listingTo[e] as number) <= slot) continue;
      if (best < 0 || goesBefore(e, best)) best = e;
    }
    // Who is only assigned to a unit is listed nowhere.
    return best < 0 || assigned[best] === 1 ? -1 : (listingUnit[best] as number);
  };

  // B4: the deliveries wait for the mothers' visits.
  const deliveries: { person: number; slot: number; unit: number; word: number }[] = [];
  for (const row of rows.births ?? []) {
    const slot = slotOf(row.date);
    const word = slot >= 0 && slot < slots ? (fourBack[slot] as number) : 0;
    if (word === 0) continue;
    const person = ids.get(row.personId)!;
    const unit = row.unitId == null ? listedUnit(person, slot) : unitIndex.get(row.unitId)!;
    deliveries.push({ person, slot, unit, word });
  }

  const contacts = rows.contacts ?? [];
  const talkWord = new Int32Array(n);
  const chronicWord = new Int32Array(n);
  const maternity = new Map<number, number[]>();
  const visitHead = new Int32Array(n).fill(-1);
  const visitNext = new Int32Array(contacts.length);
  const visitUnit = new Int16Array(contacts.length);
  const visitBy = new Int32Array(contacts.length);
  const visitWord = new Int32Array(contacts.length);
  let visits = 0;
  const cardioHead = new Int32Array(n).fill(-1);
  const cardioNext: number[] = [];
  const cardioUnit: number[] = [];
  const cardioWord: number[] = [];
  const clinicians = new Map<string, number>();
  const bitsOfCode = new Map<string, number>();
  const talkCode = new Map<string, boolean>();
  const B7 = result.B7;
  for (let i = 0; i < contacts.length; i += 1) {
    const row = contacts[i]!;
    const slot = slotOf(row.date);
    if (slot < 0 || slot >= slots) continue;
    const word18 = last18[slot] as number;
    if (word18 === 0) continue;
    const word = inPeriod[slot] as number;
    const form = row.form;
    const isVisit = form === 'visit' || form === 'home-visit' || form === 'team';
    let dx = 0;
    const codes = row.diagnoses;
    if (codes != null) {
      for (let c = 0; c < codes.length; c += 1) {
        const code = codes[c]!;
        let bits = bitsOfCode.get(code);
        if (bits === undefined) {
          bits = diagnosisBits(code);
          bitsOfCode.set(code, bits);
        }
        dx |= bits;
      }
    }
    let talk = false;
    let guaranteed = false;
    let cardio = false;
    if (word !== 0) {
      const done = row.procedures;
      if (done != null) {
        for (let c = 0; c < done.length; c += 1) {
          const code = done[c]!;
          let is = talkCode.get(code);
          if (is === undefined) {
            is = isHealthTalk(code);
            talkCode.set(code, is);
          }
          talk ||= is;
        }
      }
      const type = row.visitType;
      if (isVisit && (dx & 1) !== 0) {
        const planned = row.planned;
        cardio = planned === true || (planned == null && type === 'planned-return');
      }
      if (
        (type === 'new' || type === 'unplanned-return') &&
        row.waitReason === 'none' &&
        row.profession != null &&
        licensed(row.profession)
      ) {
        const wait =
          row.decidedOn == null || row.assessedOn == null
            ? -1
            : (dayOfSlot[slotOf(row.assessedOn)] as number) - (dayOfSlot[slotOf(row.decidedOn)] as number);
        guaranteed = wait >= 0 || row.decidedOn == null || row.assessedOn == null;
        if (guaranteed) {
          const person = ids.get(row.personId);
          const at = place(unitIndex.get(row.unitId)!, person === undefined ? 3 : (sex[person] as number), 0);
          const inTime = wait >= 0 && wait <= 3 ? 1 : 0;
          for (let bits = word; bits !== 0; bits &= bits - 1) {
            const p = 31 - Math.clz32(bits & -bits);
            B7.denominator[at + p] = (B7.denominator[at + p] as number) + 1;
            B7.numerator[at + p] = (B7.numerator[at + p] as number) + inTime;
          }
        }
      }
    }
    const mhv = isVisit && row.clinic === 'mhv';
    const physician = isVisit && row.profession === 'physician' && row.clinicianId != null;
    if (!(talk || cardio || mhv || physician || (dx & 2) !== 0)) continue;
    const person = ids.get(row.personId)!;
    if (talk) talkWord[person] = (talkWord[person] as number) | word;
    if ((dx & 2) !== 0) chronicWord[person] = (chronicWord[person] as number) | word18;
    if (mhv) {
      const days = maternity.get(person);
      if (days === undefined) maternity.set(person, [slot]);
      else days.push(slot);
    }
    if (physician || cardio) {
      const unit = unitIndex.get(row.unitId)!;
      if (physician) {
        let by = clinicians.get(row.clinicianId!);
        if (by === undefined) {
          by = clinicians.size;
          clinicians.set(row.clinicianId!, by);
        }
        visitUnit[visits] = unit;
        visitBy[visits] = by;
        visitWord[visits] = word18;
        visitNext[visits] = visitHead[person] as number;
        visitHead[person] = visits;
        visits += 1;
      }
      if (cardio) {
        let e = cardioHead[person] as number;
        while (e >= 0 && cardioUnit[e] !== unit) e = cardioNext[e] as number;
        if (e >= 0) cardioWord[e] = (cardioWord[e] as number) | word;
        else {
          cardioNext.push(cardioHead[person] as number);
          cardioHead[person] = cardioUnit.length;
          cardioUnit.push(unit);
          cardioWord.push(word);
        }
      }
    }
  }

  const habits = [new Int32Array(n), new Int32Array(n), new Int32Array(n), new Int32Array(n)] as const;
  const [tobacco, alcohol, activity, diet] = habits;
  for (const row of rows.lifestyle ?? []) {
    const slot = slotOf(row.date);
    if (slot < 0 || slot >= slots) continue;
    const word = last12[slot] as number;
    if (word === 0) continue;
    const person = ids.get(row.personId)!;
    const { habit } = row;
    const of =
      habit === 'tobacco' ? tobacco : habit === 'alcohol' ? alcohol : habit === 'diet' ? diet : activity;
    of[person] = (of[person] as number) | word;
  }

  const reviewWord = new Int32Array(n);
  for (const row of rows.notes ?? []) {
    const { term, value } = row;
    if (value == null) continue;
    if (term === 'Kommentar läkemedel') {
      if (value !== 'KLM03') continue;
      const slot = slotOf(row.date);
      if (slot < 0 || slot >= slots) continue;
      const person = ids.get(row.personId)!;
      reviewWord[person] = (reviewWord[person] as number) | (last12[slot] as number);
    } else if ((term === 'Åtg' || term === 'Dia') && isHealthTalk(value)) {
      const slot = slotOf(row.date);
      if (slot < 0 || slot >= slots) continue;
      const person = ids.get(row.personId)!;
      talkWord[person] = (talkWord[person] as number) | (inPeriod[slot] as number);
    }
  }

  const dispensings = rows.dispensings ?? [];
  const drugHead = new Int32Array(n).fill(-1);
  const drugNext: number[] = [];
  const drugOf: number[] = [];
  const drugWord: number[] = [];
  const substances = new Map<string, number>();
  const numberOfSubstance = new Map<string, number>();
  for (let i = 0; i < dispensings.length; i += 1) {
    const row = dispensings[i]!;
    const slot = slotOf(row.date);
    if (slot < 0 || slot >= slots) continue;
    const word = last12[slot] as number;
    if (word === 0) continue;
    const person = ids.get(row.personId)!;
    if ((births[person] as number) > youngest75) continue;
    let drug = substances.get(row.atc);
    if (drug === undefined) {
      const substance = substanceOf(row.atc);
      drug = -1;
      if (substance !== null) {
        drug = numberOfSubstance.get(substance) ?? numberOfSubstance.size;
        numberOfSubstance.set(substance, drug);
      }
      substances.set(row.atc, drug);
    }
    if (drug < 0) continue;
    let e = drugHead[person] as number;
    while (e >= 0 && drugOf[e] !== drug) e = drugNext[e] as number;
    if (e >= 0) drugWord[e] = (drugWord[e] as number) | word;
    else {
      drugNext.push(drugHead[person] as number);
      drugHead[person] = drugOf.length;
      drugOf.push(drug);
      drugWord.push(word);
    }
  }

  const add = (to: Result['B1'], unit: number, sexOf: number, den: number, num: number): void => {
    const at = place(unit, sexOf, 0);
    for (let bits = den; bits !== 0; bits &= bits - 1) {
      const bit = bits & -bits;
      const p = 31 - Math.clz32(bit);
      to.denominator[at + p] = (to.denominator[at + p] as number) + 1;
      if ((num & bit) !== 0) to.numerator[at + p] = (to.numerator[at + p] as number) + 1;
    }
  };
  const by: number[] = [];
  const times: number[] = [];
  const addContinuity = (person: number, unit: number, den: number): void => {
    let most = 0;
    for (let e = visitHead[person] as number; e >= 0; e = visitNext[e] as number) {
      if (visitUnit[e] === unit) most += 1;
    }
    if (most < 3) return;
    const at = place(unit, sex[person] as number, 0);
    for (let bits = den; bits !== 0; bits &= bits - 1) {
      const bit = bits & -bits;
      let count = 0;
      let kinds = 0;
      let squares = 0;
      for (let e = visitHead[person] as number; e >= 0; e = visitNext[e] as number) {
        if (((visitWord[e] as number) & bit) === 0 || visitUnit[e] !== unit) continue;
        const who = visitBy[e] as number;
        count += 1;
        let k = 0;
        while (k < kinds && by[k] !== who) k += 1;
        if (k === kinds) {
          by[k] = who;
          times[k] = 0;
          kinds += 1;
        }
        const before = times[k] as number;
        squares += 2 * before + 1;
        times[k] = before + 1;
      }
      if (count < 3) continue;
      const p = 31 - Math.clz32(bit);
      const { denominator, numerator } = result.C6a;
      denominator[at + p] = (denominator[at + p] as number) + 1;
      numerator[at + p] = (numerator[at + p] as number) + (squares - count) / (count * (count - 1));
    }
  };
  const listedAt = (person: number, e: number, word: number): void => {
    const unit = listingUnit[e] as number;
    const own = sex[person] as number;
    const birth = births[person] as number;
    const turning = word & (turningWords[Math.floor(birth / 10_000) - 1850] as number);
    if (turning !== 0) add(result.B1, unit, own, turning, talkWord[person] as number);
    if (assigned[e] === 1) return;
    const ending = word & distinctEnds;
    if (birth <= youngest75 && (drugHead[person] as number) >= 0) {
      let old = ending;
      if (birth > oldest75) {
        old = 0;
        for (let p = 0; p < P; p += 1) if (birth <= (born75[p] as number)) old |= ending & (1 << p);
      }
      // At least one, two … five different drugs, of all periods at once.
      let one = 0;
      let two = 0;
      let three = 0;
      let four = 0;
      let five = 0;
      for (let d = drugHead[person] as number; d >= 0; d = drugNext[d] as number) {
        const w = drugWord[d] as number;
        five |= four & w;
        four |= three & w;
        three |= two & w;
        two |= one & w;
        one |= w;
      }
      const den = old & five;
      if (den !== 0) add(result.C3, unit, own, den, reviewWord[person] as number);
    }
    const chronic = ending & (chronicWord[person] as number);
    if (chronic !== 0) addContinuity(person, unit, chronic);
  };
  for (let person = 0; person < n; person += 1) {
    const head = listingHead[person] as number;
    if (head >= 0) {
      if ((listingNext[head] as number) < 0) {
        const word = heldWord(listingFrom[head] as number, listingTo[head] as number);
        if (word !== 0) listedAt(person, head, word);
      } else {
        const own: number[] = [];
        for (let e = head; e >= 0; e = listingNext[e] as number) own.push(e);
        own.sort((a, b) => (goesBefore(a, b) ? -1 : 1));
        let taken = 0;
        for (const e of own) {
          const word = heldWord(listingFrom[e] as number, listingTo[e] as number) & ~taken;
          taken |= word;
          if (word !== 0) listedAt(person, e, word);
        }
      }
    }
    if ((cardioHead[person] as number) >= 0) {
      const all =
        (tobacco[person] as number) &
        (alcohol[person] as number) &
        (activity[person] as number) &
        (diet[person] as number);
      let anywhere = 0;
      for (let e = cardioHead[person] as number; e >= 0; e = cardioNext[e] as number) {
        const word = cardioWord[e] as number;
        anywhere |= word;
        add(result.B8a, cardioUnit[e] as number, sex[person] as number, word, word & all);
      }
      add(result.B8a, region, sex[person] as number, anywhere, anywhere & all);
    }
  }

  const known = new Map<string, number>();
  for (const { person, slot, unit, word } of deliveries) {
    let first = far;
    for (const day of maternity.get(person) ?? []) if (day > slot && day < first) first = day;
    let num = 0;
    for (let p = 0; p < P; p += 1) if (first < (ends[p] as number)) num |= 1 << p;
    for (const at of unit < 0 ? [region] : [unit, region]) {
      const key = `${person} ${slot} ${at}`;
      if (known.has(key)) continue;
      known.set(key, word);
      add(result.B4, at, sex[person] as number, word, word & num);
    }
  }

  for (const one of [result.C3, result.C6a]) {
    for (let at = 0; at < one.denominator.length; at += P) {
      for (let p = 0; p < P; p += 1) {
        one.denominator[at + p] = one.denominator[at + (firstWithEnd[p] as number)] as number;
        one.numerator[at + p] = one.numerator[at + (firstWithEnd[p] as number)] as number;
      }
    }
  }
  return rolledUp(result, units.length, P);
}

/** Periods on whose last day `[from, to)` holds. */
function heldWord(from: number, to: number): number {
  const since = from < 0 ? every : from >= slots ? 0 : (lastsFrom[from] as number);
  const before = to < 0 ? 0 : to >= slots ? every : (endedBefore[to] as number);
  return since & before;
}

/** Units to the region (where persons stand at one unit only) and sexes to their total. */
export function rolledUp(result: Result, units: number, periodCount: number): Result {
  for (const [name, counts] of Object.entries(result)) {
    for (const of of [counts.denominator, counts.numerator]) {
      for (let sexOf = 1; sexOf < sexes.length; sexOf += 1) {
        for (let p = 0; p < periodCount; p += 1) {
          if (name !== 'B8a' && name !== 'B4') {
            let sum = 0;
            for (let unit = 0; unit < units; unit += 1) sum += of[place(unit, sexOf, p)] as number;
            of[place(units, sexOf, p)] = sum;
          }
        }
      }
      for (let unit = 0; unit <= units; unit += 1) {
        for (let p = 0; p < periodCount; p += 1) {
          let sum = 0;
          for (let sexOf = 1; sexOf < sexes.length; sexOf += 1) sum += of[place(unit, sexOf, p)] as number;
          of[place(unit, 0, p)] = sum;
        }
      }
    }
  }
  return result;
}
