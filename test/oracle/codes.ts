import type { CodeSetData } from '../../src/core/codes/code-set.js';

const plain = (code: string): string =>
  code.replaceAll('.', '').replace(/\s/gu, '').toUpperCase().normalize('NFC');

/**
 * The ICD notations that generated code sets use, as the categories that they mean: `I10`, `F51-`, `F32-F39`,
 * `E66-P`, `E66-P-E669`.
 */
const icdHas = (notation: string, code: string): boolean => {
  if (!/^[A-Z]\d\d/.test(code)) return false;
  const [from = '', to = from] =
    notation
      .toUpperCase()
      .replaceAll('.', '')
      .match(/[A-Z]\d\d/g) ?? [];
  const category = code.slice(0, 3);
  return from <= category && category <= to;
};

const kvaHas = (pattern: string, code: string): boolean => {
  let rest = code;
  for (const part of pattern.toUpperCase().match(/\[[^\]]*\]|./g) ?? []) {
    const next = rest.charAt(0);
    const allowed = part.startsWith('[') ? new RegExp(`^${part}$`).test(next) : part === next;
    if (!allowed) return false;
    rest = rest.slice(1);
  }
  return rest === '';
};

const isAtc = (code: string): boolean => /^[A-Z](\d\d([A-Z]([A-Z](\d\d)?)?)?)?$/.test(code);

const has = (system: CodeSetData['system'], notation: string, code: string): boolean => {
  switch (system) {
    case 'icd10-se':
      return icdHas(notation, code);
    case 'kva':
      return kvaHas(notation, code);
    case 'atc':
      return isAtc(code) && code.startsWith(plain(notation));
    case 'exact':
      return plain(notation) === code;
  }
};

/** Whether a recorded code belongs to a code set. */
export function inCodeSet(set: CodeSetData, recorded: string): boolean {
  const code = plain(recorded);
  if (set.substance === true && !(isAtc(code) && code.length === 7)) return false;
  const included =
    set.notations.length === 0
      ? set.substance === true
      : set.notations.some((notation) => has(set.system, notation, code));
  return included && !(set.except ?? []).some((notation) => has(set.system, notation, code));
}
