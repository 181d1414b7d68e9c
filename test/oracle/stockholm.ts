const format = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The local date and minute of the day in Stockholm of an instant in milliseconds, by the zone database of Intl. */
export function stockholmTime(ms: number): { readonly date: string; readonly minute: number } {
  const parts: Record<string, string> = {};
  for (const { type, value } of format.formatToParts(new Date(ms))) parts[type] = value;
  const at = (name: string): string => parts[name] ?? '';
  return {
    date: `${at('year')}-${at('month')}-${at('day')}`,
    minute: Number(at('hour')) * 60 + Number(at('minute')),
  };
}
