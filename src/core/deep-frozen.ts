/** Freezes plain data all the way down, so that a definition cannot change under anybody. */
export function deepFrozen<T>(data: T): T {
  if (typeof data !== 'object' || data === null) return data;
  for (const one of Object.values(data)) deepFrozen(one);
  return Object.freeze(data);
}
